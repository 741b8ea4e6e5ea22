import { formatBytes } from '../../i18n/format';
import { labelled, text, useLanguage } from '../../i18n/i18n';
import type { UploadItem, Uploads } from '../uploads';
import { useT } from '../words/portal';
import { Button } from './button';

/** The same file again would be refused again: another one has to be chosen. */
const HOPELESS = new Set(['file_empty', 'file_renamed', 'file_type_not_accepted', 'file_too_large']);

/** All files of one field on their way. Finished ones are drawn by the page that owns them. */
export function UploadLines({ uploads }: { uploads: Uploads }) {
  return (
    <ul className="plain-list">
      {uploads.items.map((item) => (
        <UploadLine key={item.key} item={item} uploads={uploads} />
      ))}
    </ul>
  );
}

/** Progress that can be stopped and gone on with, or why it failed and what cures it. */
function UploadLine({ item, uploads }: { item: UploadItem; uploads: Uploads }) {
  const t = useT();
  useLanguage();
  const percent = Math.floor(item.progress * 100);
  return (
    <li className={item.problem ? 'upload upload--failed' : 'upload'}>
      <span className="upload__name">
        {item.file.name} <span className="muted">{formatBytes(item.file.size)}</span>
      </span>
      {item.problem ? (
        <p className="field__error" role="alert">
          {labelled(t('upload.failed'), text(item.problem.text))}
        </p>
      ) : (
        <>
          <progress className="upload__bar" max={100} value={percent} aria-label={item.file.name} />
          <span className="muted small" role="status">
            {said(t, item, percent)}
          </span>
        </>
      )}
      <span className="button-row">
        {(item.paused || (item.problem && !HOPELESS.has(item.problem.code))) && (
          <Button onClick={() => uploads.goOn(item)}>{t(item.problem ? 'upload.retry' : 'upload.goOn')}</Button>
        )}
        {!item.problem && !item.paused && percent < 100 && <Button onClick={() => uploads.pause(item)}>{t('upload.pause')}</Button>}
        <Button look="quiet" onClick={() => uploads.remove(item)}>
          {t('upload.remove')}
        </Button>
      </span>
    </li>
  );
}

function said(t: ReturnType<typeof useT>, item: UploadItem, percent: number): string {
  if (item.paused) return t(item.paused === 'offline' ? 'upload.offline' : 'upload.paused', { percent });
  return percent < 100 ? t('upload.progress', { percent }) : t('upload.storing');
}
