import { formatBytes } from '../../i18n/format';
import { labelled, text, useLanguage } from '../../i18n/i18n';
import type { UploadItem } from '../uploads';
import { useT } from '../words/portal';
import { Button } from './button';

/** One file on its way: progress, or why it failed and what cures it. Finished ones are drawn by the page that owns them. */
export function UploadLine({ item, onRetry, onRemove }: { item: UploadItem; onRetry: () => void; onRemove: () => void }) {
  const t = useT();
  useLanguage();
  const percent = Math.floor(item.progress * 100);
  return (
    <li className={item.problem ? 'upload upload--failed' : 'upload'}>
      <span className="upload__name">
        {item.file.name} <span className="muted">{formatBytes(item.file.size)}</span>
      </span>
      {item.problem ? (
        <>
          <p className="field__error" role="alert">
            {labelled(t('upload.failed'), text(item.problem.text))}
          </p>
          <span className="button-row">
            <Button onClick={onRetry}>{t('upload.retry')}</Button>
            <Button look="quiet" onClick={onRemove}>
              {t('upload.remove')}
            </Button>
          </span>
        </>
      ) : (
        <>
          <progress className="upload__bar" max={100} value={percent} aria-label={item.file.name} />
          <span className="muted small">{percent < 100 ? t('upload.progress', { percent }) : t('upload.storing')}</span>
        </>
      )}
    </li>
  );
}
