import type { ApiProblem } from '../../api/problem';
import { text } from '../../i18n/i18n';

/** By path within the input (`clauses.0.amountFen`); the first complaint about a path is the one shown. */
export function fieldErrors(problem: ApiProblem): Map<string, string> {
  const errors = new Map<string, string>();
  for (const { field, message } of problem.fields) if (!errors.has(field)) errors.set(field, text(message));
  return errors;
}

/** The id of the control for a path; the list below leads there. */
export const fieldId = (form: string, path: string): string => `${form}-${path.replaceAll('.', '-')}`;

interface Props {
  errors: Map<string, string>;
  formId: string;
  labelOf: (path: string) => string;
}

/** One link a fault, named by its field. */
export function ErrorList({ errors, formId, labelOf }: Props) {
  const jump = (path: string) => {
    const steps = path.split('.');
    // A fault deep inside an editor may have no control of its own; then the nearest one above it.
    for (let depth = steps.length; depth > 0; depth -= 1) {
      const target = document.getElementById(fieldId(formId, steps.slice(0, depth).join('.')));
      if (!target) continue;
      target.scrollIntoView({ block: 'center' });
      return target.focus();
    }
  };
  if (errors.size === 0) return null;
  return (
    <ul className="error-list">
      {[...errors].map(([path, message]) => (
        <li key={path}>
          <button type="button" className="link-button" onClick={() => jump(path)}>
            {[labelOf(path), message].filter(Boolean).join('：')}
          </button>
        </li>
      ))}
    </ul>
  );
}
