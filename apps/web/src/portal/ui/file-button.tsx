import { useT } from '../words/portal';
import { type ControlProps, Field, type FieldFrame } from './field';

interface FileFieldProps extends FieldFrame {
  multiple?: boolean;
  onChoose: (files: File[]) => void;
}

/** A real file input under its own label: reachable by keyboard, offers the camera on a phone. */
export function FileField({ multiple, onChoose, ...frame }: FileFieldProps) {
  return <Field {...frame}>{(control) => <FileInput control={control} multiple={multiple} onChoose={onChoose} />}</Field>;
}

/** The browser's own "Choose Files" speaks the browser's language; ours stands over it and is the drop target too. */
function FileInput({ control, multiple, onChoose }: { control: ControlProps; multiple?: boolean; onChoose: (files: File[]) => void }) {
  const t = useT();
  return (
    <span className="file">
      <input
        {...control}
        className="file__input"
        type="file"
        multiple={multiple}
        onChange={(event) => {
          onChoose(Array.from(event.target.files ?? []));
          // Choosing the same file again after a failure must fire again.
          event.target.value = '';
        }}
      />
      <span className="button button--plain" aria-hidden="true">
        {t('upload.choose')}
      </span>
    </span>
  );
}
