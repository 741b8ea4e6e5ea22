import type { ExhibitDraft } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { leftUploads } from '../../api/resumable-upload';
import { formatBytes } from '../../i18n/format';
import { Button } from '../ui/button';
import { FileField } from '../ui/file-button';
import { TextField } from '../ui/inputs';
import { UploadLines } from '../ui/upload-line';
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
      <UploadLines uploads={uploads} />
      <LeftUploads />
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

/** A reload takes the file from the page; what has arrived waits on the server for the same file. */
function LeftUploads() {
  const t = useT();
  const { draft, uploads } = useFiling();
  const [hidden, setHidden] = useState<string[]>([]);
  const left = useQuery({ queryKey: ['left-uploads', draft.id], queryFn: () => leftUploads(draft.id), gcTime: 0 }).data ?? [];
  const shown = left.filter(
    (one) => !hidden.includes(one.name) && !uploads.items.some((item) => item.file.name === one.name) && !draft.files.some((file) => file.name === one.name),
  );
  if (shown.length === 0) return null;
  return (
    <div className="notice">
      <h2 className="notice__title">{t('exhibits.left')}</h2>
      <p>{t('exhibits.left.text')}</p>
      <ul className="plain-list">
        {shown.map((one) => (
          <li key={one.name} className="spread">
            <span>
              {one.name} <span className="muted">{formatBytes(one.bytes)}</span>
            </span>
            <Button look="quiet" onClick={() => (one.forget(), setHidden((all) => [...all, one.name]))}>
              {t('exhibits.left.forget')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
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
      {file?.needsPassword && <p className="notice notice--careful">{portalT('upload.password')}</p>}
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
