import type { BulkActionView, FieldView } from '@contract';
import type { Relation } from '@kernel';
import type { ActionSpec, Facts, InputField, Procedure } from '@procedure';
import type { ProcedureRegistry } from '@proceedings';

/** Of the desk itself: who has a case in hand is no step of its procedure. */
export const deskActions = ['desk:claim', 'desk:assign', 'desk:release'] as const;
export type DeskAction = (typeof deskActions)[number];
export const isDeskAction = (action: string): action is DeskAction => deskActions.some((one) => one === action);

/** Those who work on a case inside the organisation. */
export const handling: readonly Relation[] = ['clerk', 'manager', 'mediator'];

const person: InputField = { name: 'userId', label: { zh: '经办人', en: 'Who takes it in hand' }, kind: 'id', required: true, optionsFrom: 'colleagues' };

const deskForms: Record<DeskAction, Pick<BulkActionView, 'name' | 'input'>> = {
  'desk:claim': { name: { zh: '认领', en: 'Take in hand' }, input: [] },
  'desk:assign': { name: { zh: '交给同事', en: 'Give to a colleague' }, input: [person] as FieldView[] },
  'desk:release': { name: { zh: '放回待认领', en: 'Put back' }, input: [] },
};

const offered = (action: ActionSpec<Facts, string>, state: string, held: readonly Relation[]): boolean =>
  action.inLists === true && action.from.includes(state) && action.by.some((relation) => held.includes(relation));

/** What may be tried from a list, by state and relation alone: the guards are asked when it is done, row by row. */
export function bulkActionsOf(
  procedure: Procedure,
  row: { state: string; closedAt: Date | null; holderId: string | null },
  held: readonly Relation[],
  userId: string | null,
): string[] {
  const steps = Object.entries(procedure.actions).flatMap(([name, action]) => (offered(action, row.state, held) ? [name] : []));
  if (row.closedAt !== null || !held.some((relation) => handling.includes(relation))) return steps;
  const mayGive = row.holderId === null || row.holderId === userId || held.includes('manager');
  return [
    ...steps,
    ...(row.holderId === userId ? [] : mayGive ? ['desk:claim'] : []),
    ...(mayGive ? ['desk:assign'] : []),
    ...(row.holderId !== null && mayGive ? ['desk:release'] : []),
  ];
}

/** Each list action once, with the procedures that share its name and form. */
export function bulkActionViews(registry: ProcedureRegistry): BulkActionView[] {
  const found = new Map<string, BulkActionView>();
  const procedures = registry.all().map(({ procedure }) => procedure);
  for (const { id, actions } of procedures)
    for (const [action, { name, input = [], inLists }] of Object.entries(actions)) {
      if (!inLists) continue;
      const key = JSON.stringify([action, name, input]);
      const view = found.get(key) ?? { action, name, procedures: [], input: input as unknown as FieldView[] };
      found.set(key, { ...view, procedures: [...view.procedures, id] });
    }
  const everywhere = procedures.map(({ id }) => id);
  return [...found.values(), ...deskActions.map((action) => ({ action, procedures: everywhere, ...deskForms[action] }))];
}
