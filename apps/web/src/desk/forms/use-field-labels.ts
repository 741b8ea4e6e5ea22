import type { ActionView, ProceedingView } from '@contract';
import { text } from '../../i18n/i18n';
import { useReferenceList } from '../queries';
import { useT } from '../words';
import { asClauses, type ClauseKindView } from './clause-kinds';
import { optionsOf } from './action-input';
import type { FormValues } from './drafts';
import type { NameOf } from './readable';

/** The label of a path for the list of faults: “第 4 条 赔礼道歉 · 由谁道歉” rather than `clauses.3.obligor`. */
export function useFieldLabels(action: ActionView, values: FormValues): (path: string) => string {
  const t = useT();
  const hasClauses = action.input.some((field) => field.editor === 'clauses');
  const kinds = useReferenceList<ClauseKindView>('clause-kinds', hasClauses).data ?? [];
  return (path) => {
    const [name = '', index, part] = path.split('.');
    const field = action.input.find((one) => one.name === name);
    const clause = field?.editor === 'clauses' && index !== undefined ? asClauses(values[name])[Number(index)] : undefined;
    const column = field?.columns?.find((one) => one.name === part);
    if (field && column) return [text(field.label), String(Number(index) + 1), text(column.label)].join(' · ');
    if (!clause) return field ? text(field.label) : path;
    const kind = kinds.find((one) => one.kind === clause.kind);
    const inClause = kind?.fields.find((one) => one.name === part);
    return [t('clauses.number', { number: Number(index) + 1, name: kind ? text(kind.name) : clause.kind }), inClause && text(inClause.label)].filter(Boolean).join(' · ');
  };
}

/** The names of everything that can be chosen in this form. */
export function useOptionNames(action: ActionView, view: ProceedingView): NameOf {
  const hasClauses = action.input.some((field) => field.editor === 'clauses');
  const kinds = useReferenceList<ClauseKindView>('clause-kinds', hasClauses).data ?? [];
  const names = new Map<string, string>();
  for (const { kind, name, fields } of kinds) {
    names.set(kind, text(name));
    for (const option of fields.flatMap(({ options }) => options ?? [])) names.set(option.value, text(option.label));
  }
  for (const option of action.input.flatMap((field) => optionsOf(field, view))) names.set(option.value, text(option.label));
  return (value) => names.get(value) ?? value;
}
