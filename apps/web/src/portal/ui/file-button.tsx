import { type ControlProps, Field, type FieldFrame } from './field';

/** A real file input under its own label: reachable by keyboard, offers the camera on a phone. */
export function FileField({ multiple, onChoose, ...frame }: FieldFrame & { multiple?: boolean; onChoose: (files: File[]) => void }) {
  return <Field {...frame}>{(control) => <FileInput control={control} multiple={multiple} onChoose={onChoose} />}</Field>;
}

function FileInput({ control, multiple, onChoose }: { control: ControlProps; multiple?: boolean; onChoose: (files: File[]) => void }) {
  return (
    <input
      {...control}
      className="file-input"
      type="file"
      multiple={multiple}
      onChange={(event) => {
        onChoose(Array.from(event.target.files ?? []));
        // Choosing the same file again after a failure must fire again.
        event.target.value = '';
      }}
    />
  );
}
