import type { ServiceView } from '@contract';
import type { Audience, PlainDate, Relation } from '@kernel';
import type { ProcedureBinding } from '@proceedings';
import type { Deemed } from './deemed-served';

/** Of the committee that mediates, of the department that decides, and of its officer who mediates beside it: each keeps its own record. */
const keeping = {
  staff: ['clerk', 'manager', 'mediator'],
  panel: ['case_handler', 'panel', 'panel_chief', 'department_head'],
  officer: ['mediating_officer'],
} as const satisfies Record<string, readonly Relation[]>;

export type Keepers = keyof typeof keeping;

type Binding = Pick<ProcedureBinding, 'service'>;

export const keepersOf = ({ service }: Binding): Keepers => service?.keepers ?? 'staff';

export const keeps = (relations: readonly Relation[], keepers: Keepers): boolean => relations.some((one) => (keeping[keepers] as readonly Relation[]).includes(one));

/** Its own side; in a file that both sides read, its readers, and never who mediates beside it. */
export function audienceFor(keepers: Keepers, side: 'A' | 'B' | null): Audience {
  if (keepers === 'panel') return 'adjudication';
  if (keepers === 'officer') return 'administrative_mediation';
  return side === 'A' ? 'caucus_a' : 'caucus_b';
}

/** The step of the procedure in which somebody says so: only there a clock starts. A day to come is entered when it has come. */
export function entryOf(
  { service }: Binding,
  { kind, partyId }: { kind: string; partyId: string },
  { deemed, today }: { deemed: Deemed | null; today: PlainDate },
): ServiceView['entry'] {
  const action = service?.entries[kind];
  return action && deemed && deemed.day <= today ? { action, input: { party: partyId, servedOn: deemed.day } } : null;
}
