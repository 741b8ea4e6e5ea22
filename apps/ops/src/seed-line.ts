import type { DisputeDraftData } from '@contract';
import type { Clause } from '@documents';
import type { OrganisationId, PartyId, PlainDate } from '@kernel';
import type { InputValues } from '@procedure';

/** What a step may look at while it is made: the input of a button depends on the page it stands on. */
export interface Known {
  /** The day of the step. */
  on: PlainDate;
  /** A day so many days after the day of seeding; before it when negative. */
  day(offset: number): PlainDate;
  parties: readonly { id: PartyId; side: 'A' | 'B'; name: string; userId: string | null }[];
  /** The first of each side, as clauses name them. */
  A: string;
  B: string;
  plannedSession: string;
  openObligation: string;
  openOffer: string;
  /** The user id of a named person. */
  person(username: string): string;
}

/** `A` and `B` stand for every party of the side in turn, `B2` for the second of side B; else a sign-in name, or the system. */
export type Who = string;

/**
 * One thing somebody does, `day` days after the filing. The system's own steps are what the worker would do: `open` a
 * procedure, `ring` what fell due, `reopen` a mediation after a refusal. `ask` turns to the department, `fill-sheet` compares claim and product.
 */
export interface SeedStep {
  day: number;
  by: Who;
  procedure: string;
  action: string;
  input?: InputValues | ((known: Known) => InputValues);
}

export interface SeedReferral {
  organisationId: OrganisationId;
  referral: 'entrust' | 'delegate';
  termKind?: 'ordinary' | 'summary';
  courtNumber?: string;
}

export interface SeedExhibit {
  name: string;
  title: string;
  /** The whole file, or the data of a document to be drawn. */
  text: string;
}

/** A dispute of the demonstration world: what is filed, by whom, how many days ago, and what happened since. */
export interface SeedDispute {
  /** Its name for good: a second seeding knows it by this. */
  key: string;
  filedBy: string;
  daysAgo: number;
  data: DisputeDraftData;
  exhibits?: readonly SeedExhibit[];
  /** Comes from a court, by the liaison that files it. */
  referral?: SeedReferral;
  /** In place of the first respondent's random code, so that the demonstration can print one. */
  respondentCode?: string;
  line: readonly SeedStep[];
}

export type Terms = (known: Known) => readonly Clause[];

/** Who works on a channel's disputes. */
export interface Desk {
  procedure: 'RM' | 'HM' | 'SM' | 'PM' | 'SD';
  manager: string;
  clerk: string;
  mediator: string;
}

export const desks = {
  city: { procedure: 'RM', manager: 'manager', clerk: 'clerk', mediator: 'mediator' },
  association: { procedure: 'HM', manager: 'hmanager', clerk: 'hmanager', mediator: 'hmediator' },
  commercial: { procedure: 'SM', manager: 'smanager', clerk: 'smanager', mediator: 'smediator' },
  panel: { procedure: 'PM', manager: 'pmanager', clerk: 'pmanager', mediator: 'pmediator' },
  park: { procedure: 'RM', manager: 'parkmanager', clerk: 'parkmanager', mediator: 'parkmediator' },
  referral: { procedure: 'SD', manager: 'manager', clerk: 'clerk', mediator: 'mediator' },
} as const satisfies Record<string, Desk>;

export const step = (day: number, by: Who, [procedure, action]: readonly [procedure: string, action: string], input?: SeedStep['input']): SeedStep => ({
  day,
  by,
  procedure,
  action,
  ...(input && { input }),
});

export const system = (day: number, procedure: string, action: 'open' | 'ring' | 'reopen'): SeedStep => ({ day, by: 'system', procedure, action });

/** One payment, so many days after seeding, beside the promise to stop. */
export const payOnce =
  (yuan: number, dueIn: number): Terms =>
  ({ A, B, day }) => [
    { kind: 'stop', obligor: B, acts: ['销售', '许诺销售'], product: '被控侵权商品', right: '申请书所列权利' },
    { kind: 'pay', obligor: B, payee: A, amountFen: yuan * 100, purpose: '经济损失及合理开支', dueOn: day(dueIn) },
    { kind: 'confirmation' },
  ];

export const payInParts =
  (parts: readonly { yuan: number; dueIn: number }[]): Terms =>
  ({ A, B, day }) => [
    { kind: 'stop', obligor: B, acts: ['销售'], product: '被控侵权商品', right: '申请书所列权利' },
    {
      kind: 'pay',
      obligor: B,
      payee: A,
      amountFen: parts.reduce((sum, { yuan }) => sum + yuan, 0) * 100,
      instalments: parts.map(({ yuan, dueIn }) => ({ amountFen: yuan * 100, dueOn: day(dueIn) })),
    },
    { kind: 'confirmation' },
  ];

const facts = '双方对权利归属和销售事实没有争议，对赔偿数额经调解达成一致。';

export interface LineOptions {
  terms?: Terms;
  /** The serial of the number the court gives the confirmation; nine thousand and more are nobody's. */
  courtSerial?: number;
  /** Begin after this stage instead of at the filing. */
  after?: string;
}

type Stages = readonly (readonly [stage: string, steps: readonly SeedStep[]])[];

/** A mediation's usual way to an agreement in force; the days are days after the filing. */
function mediationStages({ procedure: p, manager, clerk, mediator }: Desk, terms: Terms): Stages {
  const jointly = p === 'SM' ? [step(4, 'A', [p, 'choose-mediator'], {}), step(4, 'B', [p, 'choose-mediator'], {})] : [];
  return [
    ['offered', [system(0, 'RT', 'open')]],
    ['taken', [step(1, manager, ['RT', 'accept']), system(1, p, 'open')]],
    ['asked', [step(2, clerk, [p, 'inquire'])]],
    ['accepted', [step(4, 'B', [p, 'consent'], { willing: true }), step(4, clerk, [p, 'accept'])]],
    ['assigned', [...jointly, step(5, manager, [p, 'appoint'], ({ person }) => ({ mediatorId: person(mediator) }))]],
    ['mediating', session(5, 8, p, mediator)],
    ['drafted', [step(12, mediator, [p, 'draft-agreement'], (known) => ({ facts, clauses: terms(known) }))]],
    ['effective', [...signatures(13, p), step(13, mediator, [p, 'sign-as-mediator']), step(13, manager, [p, 'seal']), system(13, 'SC', 'open')]],
  ];
}

/** A referral comes to its organisation by letter: nobody routes it, and it binds when both sides have signed (特邀调解规定 24). */
function referralStages({ procedure: p, manager, mediator }: Desk, terms: Terms): Stages {
  return [
    ['offered', []],
    ['received', [step(1, manager, [p, 'receive'])]],
    ['assigned', [step(2, manager, [p, 'appoint'], ({ person }) => ({ mediatorId: person(mediator) }))]],
    [
      'mediating',
      [step(3, 'A', [p, 'consent'], { willing: true }), step(3, 'B', [p, 'consent'], { willing: true }), step(3, mediator, [p, 'begin']), ...session(4, 8, p, mediator)],
    ],
    ['drafted', [step(12, mediator, [p, 'draft-agreement'], (known) => ({ facts, clauses: terms(known) }))]],
    ['effective', [...signatures(13, p), step(13, mediator, [p, 'sign-as-mediator']), step(13, manager, [p, 'seal']), system(13, 'SC', 'open')]],
  ];
}

const confirmationStages = ({ clerk }: Desk, { courtSerial = 9001 }: LineOptions): Stages => [
  ['joined', [step(15, 'A', ['SC', 'join'], { truth: true }), step(15, 'B', ['SC', 'join'], { truth: true })]],
  ['sent', [step(16, clerk, ['SC', 'choose-court'], { courtCode: '渝0192' }), step(16, clerk, ['SC', 'send'])]],
  ['registered', [step(18, 'liaison', ['SC', 'accept'], ({ on }) => ({ courtNumber: `（${on.slice(0, 4)}）渝0192民特${courtSerial}号` }))]],
  ['heard', [step(20, 'liaison', ['SC', 'hear'], ({ on }) => ({ heardOn: on }))]],
  ['confirmed', [step(22, 'liaison', ['SC', 'confirm'], ({ on }) => ({ decidedOn: on, servedOn: on }))]],
];

const session = (planned: number, held: number, p: string, mediator: string): SeedStep[] => [
  step(planned, mediator, [p, 'plan-session'], ({ on }) => ({ startsAt: `${on}T15:00`, place: '一号调解室', duration: 30 })),
  step(held, mediator, [p, 'hold-session'], ({ plannedSession, parties }) => ({
    sessionId: plannedSession,
    rightsTold: true,
    present: parties.map(({ id }) => id),
    record: '已告知调解性质、原则、效力和权利义务；双方陈述意见并交换方案。',
  })),
];

/** What is known of the first party of a side; the filing left the rest open. */
export const identityOf =
  (side: 'A' | 'B', told: InputValues) =>
  ({ parties }: Known): InputValues => ({ ...told, partyId: parties.find((party) => party.side === side)?.id ?? null });

const signatures = (day: number, p: string): SeedStep[] => [step(day, 'A', [p, 'sign'], { agreed: true }), step(day, 'B', [p, 'sign'], { agreed: true })];

/** Everything from the filing, or from after a stage, to the stage named, that one included. @throws Error for a stage that this desk doesn't know. */
export function lineTo(desk: Desk, stage: string, options: LineOptions = {}): SeedStep[] {
  const terms = options.terms ?? payOnce(20_000, 30);
  const stages = [...(desk.procedure === 'SD' ? referralStages(desk, terms) : mediationStages(desk, terms)), ...confirmationStages(desk, options)];
  const place = (name: string) => {
    const found = stages.findIndex(([known]) => known === name);
    if (found < 0) throw new Error(`${desk.procedure} has no stage ${name}`);
    return found;
  };
  return stages.slice(options.after ? place(options.after) + 1 : 0, place(stage) + 1).flatMap(([, steps]) => steps);
}
