import { useState } from 'react';
import type { FieldFrame } from '../ui/field';
import { FileField } from '../ui/file-button';
import { type Choice, SelectField } from '../ui/inputs';
import { UploadLines } from '../ui/upload-line';
import { useUploads } from '../uploads';
import { useT } from '../words/dispute';

interface ProofFieldProps extends FieldFrame {
  value: string;
  onChange: (fileId: string) => void;
  /** Files that are stored already. */
  stored: Choice[];
}

/** A file as proof: one that is in the case already, or a new one uploaded on the spot. */
export function ProofField({ value, onChange, stored, ...frame }: ProofFieldProps) {
  const t = useT();
  const [added, setAdded] = useState<Choice[]>([]);
  const uploads = useUploads((file) => {
    setAdded((all) => [...all, { value: file.id, label: file.name }]);
    onChange(file.id);
  });
  const choices = [...stored, ...added];
  return (
    <>
      {choices.length > 0 && <SelectField {...frame} value={value} onChange={onChange} choices={choices} empty={t('action.noFile')} />}
      <FileField {...frame} {...(choices.length > 0 && { path: `${frame.path}-new`, label: t('action.newFile'), error: null })} onChoose={uploads.add} />
      <UploadLines uploads={uploads} />
    </>
  );
}
