import type { DisputeView, FileView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../../api/client';
import { disputes } from '../../api/endpoints';
import { asProblem } from '../../api/problem';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { FileField } from '../ui/file-button';
import { RadioField, TextField } from '../ui/inputs';
import { fieldErrors, ProblemNotice } from '../ui/problem';
import { UploadLines } from '../ui/upload-line';
import { useUploads } from '../uploads';
import { useT } from '../words/dispute';
import { useT as usePortalT } from '../words/portal';

/** Evidence after filing, from either side. Who will see it is asked before it is kept. */
export function AddExhibit({ dispute }: { dispute: DisputeView }) {
  const t = useT();
  const [file, setFile] = useState<FileView | null>(null);
  const uploads = useUploads(setFile);
  const isParty = dispute.relations.some((relation) => relation === 'applicant' || relation === 'respondent');
  if (!isParty) return null;
  return (
    <Disclosure summary={t('exhibit.add')}>
      <FileField path="exhibit-file" label={t('exhibit.file')} onChoose={(files) => uploads.add(files.slice(0, 1))} />
      <UploadLines uploads={uploads} />
      {file && <Describe key={file.id} dispute={dispute} file={file} onDone={() => setFile(null)} />}
    </Disclosure>
  );
}

interface DescribeProps {
  dispute: DisputeView;
  file: FileView;
  onDone: () => void;
}

function Describe({ dispute, file, onDone }: DescribeProps) {
  const t = useT();
  const portalT = usePortalT();
  const client = useQueryClient();
  const key = useRef(newIdempotencyKey());
  const [title, setTitle] = useState(file.name.replace(/\.[^.]+$/, ''));
  const [proves, setProves] = useState('');
  const adjudicated = dispute.proceedings.some(({ procedure }) => procedure === 'AD');
  const [audience, setAudience] = useState(adjudicated ? 'adjudication' : 'joint');
  const own = dispute.relations.includes('applicant') ? 'caucus_a' : 'caucus_b';
  const add = useMutation({
    mutationFn: () => disputes.addExhibit(dispute.id, { fileId: file.id, title, proves, audience }, key.current),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['dispute', dispute.id] });
      onDone();
    },
  });
  const change = (set: (value: string) => void) => (value: string) => {
    key.current = newIdempotencyKey();
    set(value);
  };
  const problem = add.error ? asProblem(add.error) : null;
  const errors = fieldErrors(problem?.fields ?? []);
  const audiences = ([...(adjudicated ? (['adjudication'] as const) : []), 'joint', own, 'procedure'] as const).map((value) => ({ value, label: t(`audience.${value}`) }));
  return (
    <>
      <p className="stored" role="status">
        {portalT('upload.done')} {file.name}
      </p>
      {file.needsPassword && <p className="notice notice--careful">{portalT('upload.password')}</p>}
      {problem && problem.fields.length === 0 && <ProblemNotice error={problem} during="write" />}
      <TextField path="exhibit-title" label={t('exhibit.title')} error={errors.get('title')} value={title} onChange={change(setTitle)} />
      <TextField path="exhibit-proves" label={t('exhibit.proves')} optional error={errors.get('proves')} value={proves} onChange={change(setProves)} />
      <RadioField path="exhibit-audience" label={t('exhibit.audience')} error={errors.get('audience')} value={audience} onChange={change(setAudience)} choices={audiences} />
      <Button look="main" onClick={() => add.mutate()} busy={add.isPending && portalT('sending')}>
        {t('exhibit.submit')}
      </Button>
    </>
  );
}
