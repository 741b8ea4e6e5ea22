import { exchangeWork } from '@exchange';
import { noticedEvents } from '@notifications';
import type { Subscription } from '@platform';

/** Who reacts to what: the one list. `*` stands for any procedure. One queue's trouble holds up none of the others. */
export const subscriptions: readonly Subscription[] = [
  { event: 'dispute.filed', queue: 'routing', job: 'open-routing' },
  { event: 'dispute.mediation_asked', queue: 'routing', job: 'open-routing' },
  { event: 'RT.accept', queue: 'mediation', job: 'open-mediation' },
  { event: '*.take-effect', queue: 'confirmation', job: 'open-confirmation' },
  { event: '*.record-oral-agreement', queue: 'confirmation', job: 'open-confirmation' },
  { event: 'AM.agree', queue: 'confirmation', job: 'open-confirmation' },
  { event: 'AD.settle', queue: 'confirmation', job: 'open-confirmation' },
  { event: 'SC.dismiss', queue: 'confirmation', job: 'reopen-mediation' },
  { event: 'SC.refuse', queue: 'confirmation', job: 'reopen-mediation' },
  ...noticedEvents.map((event) => ({ event, queue: 'notices', job: 'write-notices' })),
];

/** Rows that come without an event: the sweeps leave `deadline-due` and `remind`, an approved change of the law `recompute-deadlines`, a notice to somebody who can be reached `send-…`, a message to another agency the last. */
export const directWork = [
  { queue: 'deadlines', job: 'deadline-due' },
  { queue: 'deadlines', job: 'recompute-deadlines' },
  { queue: 'reminders', job: 'remind' },
  { queue: 'mail', job: 'send-mail' },
  { queue: 'sms', job: 'send-sms' },
  exchangeWork,
] as const;
