import type { ExhibitDraft } from '@contract';
import { formatBytes } from '../../i18n/format';
import { Button } from '../ui/button';
import { FileField } from '../ui/file-button';
import { TextField } from '../ui/inputs';
import { UploadLine } from '../ui/upload-line';
import { useT as usePortalT } from '../words/portal';
import { useT } from '../words/filing';
import { useFiling } from './filing-context';
import { SectionPage, useFieldError } from './section-page';

export function ExhibitsPage() {
  const t = useT();
  const { data, change, uploads } = useFiling();
  const error = useFieldError();
  const exhibits = data.exhibits ?? [];
  const set = (index: number, patch: Partial<ExhibitDraft>) => change({ exhibits: exhibits.map((one, at) => (at === index ? { ...one, ...patch } : one)) });
  return (
    <SectionPage section="exhibits" title={t('section.exhibits')} lead={t('exhibits.lead')}>
      <FileField multiple optional path="exhibits" label={t('exhibits.choose')} hint={t('exhibits.choose.hint')} error={error('exhibits')} onChoose={uploads.add} />
      <ul className="plain-list">
        {uploads.items.map((item) => (
          <UploadLine key={item.key} item={item} onRetry={() => uploads.retry(item)} onRemove={() => uploads.remove(item)} />
        ))}
      </ul>
      {exhibits.map((exhibit, index) => (
        <Exhibit
          key={exhibit.fileId}
          exhibit={exhibit}
          index={index}
          set={(patch) => set(index, patch)}
          onRemove={() => change({ exhibits: exhibits.filter((_, at) => at !== index) })}
        />
      ))}
    </SectionPage>
  );
}

interface ExhibitProps {
  exhibit: ExhibitDraft;
  index: number;
  set: (patch: Partial<ExhibitDraft>) => void;
  onRemove: () => void;
}

function Exhibit({ exhibit, index, set, onRemove }: ExhibitProps) {
  const t = useT();
  const portalT = usePortalT();
  const error = useFieldError();
  const { files } = useFiling();
  const file = files.find((one) => one.id === exhibit.fileId);
  return (
    <fieldset className="repeat repeat--boxed">
      <legend>{t('exhibits.number', { number: index + 1 })}</legend>
      <p className="stored">
        {portalT('upload.done')} {file && `${file.name} · ${formatBytes(file.bytes)}`}
      </p>
      <TextField
        path={`exhibits.${index}.title`}
        label={t('exhibits.title')}
        error={error(`exhibits.${index}.title`) ?? error(`exhibits.${index}.fileId`)}
        value={exhibit.title}
        onChange={(title) => set({ title })}
      />
      <TextField
        path={`exhibits.${index}.proves`}
        label={t('exhibits.proves')}
        hint={t('exhibits.proves.hint')}
        optional
        error={error(`exhibits.${index}.proves`)}
        value={exhibit.proves ?? ''}
        onChange={(proves) => set({ proves })}
      />
      <Button look="quiet" onClick={onRemove}>
        {t('exhibits.remove', { title: exhibit.title || String(index + 1) })}
      </Button>
    </fieldset>
  );
}
