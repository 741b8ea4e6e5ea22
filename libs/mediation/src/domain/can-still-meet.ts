import type { Procedure } from '@procedure';
import type { MediationFacts } from './facts';

/** Whether a session may still be held from this state on, by whatever way the table knows. */
export function canStillMeet({ actions }: Procedure<MediationFacts>, state: string): boolean {
  const meeting = actions['hold-session']?.from ?? [];
  const reached = new Set([state]);
  // A set's iteration goes on to what is added on the way.
  for (const at of reached) for (const action of Object.values(actions)) if (action.to && action.from.includes(at)) reached.add(action.to);
  return meeting.some((one) => reached.has(one));
}
