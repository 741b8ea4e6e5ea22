import type { ActionView, ProceedingView } from '@contract';
import type { ReactNode } from 'react';
import { asProblem } from '../../api/problem';
import { labelled, text, useLanguage } from '../../i18n/i18n';
import { Button, ButtonLink } from '../ui/button';
import { ErrorSummary, fieldErrors, ProblemNotice } from '../ui/problem';
import { useT as usePortalT } from '../words/portal';
import { useT } from '../words/dispute';
import { ActionField } from './action-field';
import type { TypedValues } from './action-input';
import { useActionForm } from './use-action-form';

interface ActionFormProps {
  proceeding: ProceedingView;
  action: ActionView;
  initial: TypedValues;
  onDone: () => void;
  cancelTo: string;
  submitLabel: string;
  /** Fields whose value came with the address and stands above the form already. */
  fixed?: readonly string[];
  /** Stands before the fields: the agreement that is about to be signed. */
  children?: ReactNode;
}

/** The form of any action, drawn from what the server sends; it holds no rule of its own. */
export function ActionForm({ proceeding, action, initial, onDone, cancelTo, submitLabel, fixed = [], children }: ActionFormProps) {
  const t = useT();
  const portalT = usePortalT();
  useLanguage();
  const form = useActionForm({ proceeding, action, initial, onDone });
  const problem = form.error ? asProblem(form.error) : null;
  const errors = fieldErrors(problem?.fields ?? []);
  const needsDesk = action.input.some((field) => field.kind === 'structure' && field.required);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.isSending) form.submit();
      }}
    >
      {problem && problem.fields.length > 0 && <ErrorSummary key={form.attempt} lines={summaryLines(action, problem.fields)} />}
      {problem && problem.fields.length === 0 && <ProblemNotice error={problem} during="write" />}
      {children}
      {action.input
        .filter((field) => !fixed.includes(field.name))
        .map((field) => (
          <ActionField
            key={field.name}
            field={field}
            value={form.values[field.name] ?? null}
            onChange={(value) => form.set(field.name, value)}
            error={errors.get(field.name) ?? null}
            choices={field.optionsFrom ? (proceeding.choices[field.optionsFrom] ?? []) : []}
          />
        ))}
      {action.basis && <p className="small muted">{t('action.basis', { basis: action.basis })}</p>}
      {action.refusal && (
        <p className="notice" id="refusal">
          {text(action.refusal.message)}
        </p>
      )}
      <div className="button-row">
        <Button
          look="main"
          type="submit"
          disabled={Boolean(action.refusal) || needsDesk}
          describedBy={action.refusal ? 'refusal' : undefined}
          busy={form.isSending && portalT('sending')}
        >
          {submitLabel}
        </Button>
        <ButtonLink to={cancelTo} look="quiet">
          {t('action.cancel')}
        </ButtonLink>
      </div>
    </form>
  );
}

function summaryLines(action: ActionView, fields: { field: string; message: { zh: string; en: string } }[]) {
  return fields.map(({ field: path, message }) => {
    const field = action.input.find((one) => one.name === path.split('.')[0]);
    return { path, message: labelled(field ? text(field.label) : '', text(message)) };
  });
}
