import { type ReactNode, useState } from 'react';
import { useComfort } from '../comfort';
import { useT } from '../words/portal';

export interface FieldFrame {
  /** The server's path of the field (`parties.0.identifier`): error summaries link to it. */
  path: string;
  label: string;
  hint?: ReactNode;
  error?: string | null;
  optional?: boolean;
  /** Holds an answer already: it isn't folded away. */
  filled?: boolean;
}

export const fieldId = (path: string) => `field-${path}`;

export interface ControlProps {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

/** Label, hint and error around one control; the control gets the ids that tie them together. */
export function Field({ path, label, hint, error, optional, filled, children }: FieldFrame & { children: (control: ControlProps) => ReactNode }) {
  const t = useT();
  const id = fieldId(path);
  const [isFolded] = useState(Boolean(optional && !filled && !error));
  const isLarge = useComfort('large');
  const field = (
    <div className={error ? 'field field--error' : 'field'}>
      <label className="field__label" htmlFor={id}>
        {label}
        {optional && <span className="field__optional">{t('field.optional')}</span>}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children({ id, name: path, 'aria-describedby': describedBy(id, hint, error), 'aria-invalid': error ? true : undefined })}
    </div>
  );
  // 适老化: fewer things to look at. What needn't be answered is one line until somebody wants it.
  if (!isLarge || !isFolded) return field;
  return (
    <details className="field-fold" open={Boolean(error)}>
      <summary>
        {label}
        {t('field.optional')}
      </summary>
      {field}
    </details>
  );
}

/** The same for a group of radio buttons or check boxes, which a fieldset names. */
export function FieldGroup({ path, label, hint, error, optional, children }: FieldFrame & { children: ReactNode }) {
  const t = useT();
  const id = fieldId(path);
  return (
    <fieldset id={id} tabIndex={-1} className={error ? 'field field--group field--error' : 'field field--group'} aria-describedby={describedBy(id, hint, error)}>
      <legend className="field__label">
        {label}
        {optional && <span className="field__optional">{t('field.optional')}</span>}
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

function describedBy(id: string, hint: ReactNode, error: string | null | undefined): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return ids || undefined;
}

function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | null }) {
  const t = useT();
  return (
    <>
      {hint && (
        <div className="field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="field__error" id={`${id}-error`}>
          <span className="visually-hidden">{t('field.error')}</span>
          {error}
        </p>
      )}
    </>
  );
}
