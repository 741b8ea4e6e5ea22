import type { ReactNode } from 'react';
import { useT } from '../words';

interface Props {
  /** Of the control: the label points at it, hint and error are `<id>-help` and `<id>-error`. */
  id: string;
  label: string;
  required?: boolean;
  hint?: string | null;
  error?: string | null;
  /** For a set of controls (radio buttons, checkboxes), which a label can't point at. */
  group?: boolean;
  children: ReactNode;
}

export function FieldFrame({ id, label, required = false, hint, error, group = false, children }: Props) {
  const t = useT();
  const name = (
    <>
      {label}
      {required ? null : <span className="optional">{t('form.optional')}</span>}
    </>
  );
  const below = (
    <>
      {hint && (
        <p id={`${id}-help`} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </>
  );
  if (group) {
    return (
      <fieldset id={id} tabIndex={-1} className={error ? 'field has-error' : 'field'} aria-describedby={describedBy(id, hint, error)}>
        <legend>{name}</legend>
        {children}
        {below}
      </fieldset>
    );
  }
  return (
    <div className={error ? 'field has-error' : 'field'}>
      <label htmlFor={id}>{name}</label>
      {children}
      {below}
    </div>
  );
}

export function describedBy(id: string, hint?: string | null, error?: string | null): string | undefined {
  return [hint && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}
