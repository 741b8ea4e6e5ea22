import { asProblem } from '../../api/problem';
import { text, useLanguage } from '../../i18n/i18n';
import { fieldErrors, ErrorSummary, ProblemNotice } from '../ui/problem';

/** Refusals of the short entry forms: at the fields when the server names them, else as one message. */
export function EntryProblem({ error }: { error: unknown }) {
  useLanguage();
  if (!error) return null;
  const problem = asProblem(error);
  if (problem.fields.length === 0) return <ProblemNotice error={problem} during="write" />;
  return <ErrorSummary lines={problem.fields.map((field) => ({ path: field.field, message: text(field.message) }))} />;
}

export function useEntryErrors(error: unknown): Map<string, string> {
  useLanguage();
  return error ? fieldErrors(asProblem(error).fields) : new Map();
}
