import type { FieldView } from '@contract';
import { useEffect, useRef } from 'react';
import type { ApiProblem } from '../../api/problem';
import { text } from '../../i18n/i18n';
import { useT } from '../words';

/** By path within the input (`clauses.0.amountFen`); the first complaint about a path is the one shown. */
export function fieldErrors(problem: ApiProblem): Map<string, string> {
  const errors = new Map<string, string>();
  for (const { field, message } of problem.fields) {
    const path = field.replace(/^input\./, '');
    if (!errors.has(path)) errors.set(path, text(message));
  }
  return errors;
}

export const fieldId = (form: string, path: string): string => `${form}-${path.replaceAll('.', '-')}`;

interface Props {
  errors: Map<string, string>;
  fields: readonly FieldView[];
  formId: string;
}

/** Counts the faults and leads to each of them; takes the focus so that nobody presses the button twice in vain. */
export function ErrorSummary({ errors, fields, formId }: Props) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.size > 0) box.current?.focus();
  }, [errors.size]);
  if (errors.size === 0) return null;
  const labelOf = (path: string) => {
    const field = fields.find((one) => one.name === path.split('.')[0]);
    return field ? text(field.label) : path;
  };
  const jump = (path: string) => {
    const target = document.getElementById(fieldId(formId, path)) ?? document.getElementById(fieldId(formId, path.split('.')[0] ?? path));
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  };
  return (
    <div ref={box} tabIndex={-1} className="error-summary" role="group" aria-label={t('form.errors', { count: errors.size })}>
      <strong>{t('form.errors', { count: errors.size })}</strong>
      <ul>
        {[...errors].map(([path, message]) => (
          <li key={path}>
            <button type="button" className="link-button" onClick={() => jump(path)}>
              {labelOf(path)}: {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
