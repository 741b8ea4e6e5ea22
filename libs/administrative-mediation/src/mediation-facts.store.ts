import { readLawBook } from '@clocks';
import { type ExcludedInterval, unrolledEnd } from '@deadlines';
import type { OrganisationId, PartyId, PlainDate } from '@kernel';
import type { Reader } from '@platform';
import type { Asking, Proceeding } from '@proceedings';
import type { MediationFacts } from './domain/facts';
import { findOfficers } from './officer.store';
import type { MediationKind } from './domain/kinds';

interface Clock {
  ruleId: string;
  triggerOn: PlainDate;
  dueOn: PlainDate;
  extendedTo: PlainDate | null;
  excluded: ExcludedInterval[];
}

export interface MediationPartyRow {
  id: PartyId;
  name: string;
  side: 'A' | 'B';
  division: string | null;
  servedOn: PlainDate | null;
  accepts: boolean | null;
  comment: string | null;
  commentedOn: PlainDate | null;
  /** Of the notice that the case is ended. */
  endingServedOn: PlainDate | null;
  statementUntil: PlainDate | null;
}

export interface MediationRow {
  departmentId: OrganisationId;
  districts: string[];
  rightKind: string;
  rightNumber: string | null;
  kind: MediationKind | null;
  request: string | null;
  facts: string | null;
  answers: Record<string, unknown>;
  /** The one that is planned, else the last that was held; one called off only if there was no other: the notice of filing still names it. */
  session: { at: string; place: string; state: 'planned' | 'held' | 'cancelled' } | null;
  acceptanceNotice: string | null;
  agreement: { terms: string; agreedOn: PlainDate; hasPayment: boolean; notarial: boolean; performBy: PlainDate | null } | null;
  parties: MediationPartyRow[];
  clocks: Clock[];
}

const ROW = `select a.department_id as "departmentId", coalesce(o.districts, '{}') as districts, a.right_kind as "rightKind", a.right_number as "rightNumber", a.kind, a.request, a.facts, a.answers, a.acceptance_notice as "acceptanceNotice",
    (select json_build_object('at', to_char(s.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI'), 'place', concat_ws('，', s.place, s.online_link), 'state', s.state) from administrative_session s
      where s.dispute_id = a.dispute_id and s.proceeding_id = a.proceeding_id order by s.state = 'planned' desc, s.state = 'held' desc, s.starts_at desc limit 1) as session,
    case when a.agreed_on is not null then json_build_object('terms', a.terms, 'agreedOn', a.agreed_on, 'hasPayment', a.has_payment, 'notarial', a.notarial, 'performBy', a.perform_by) end as agreement,
    (select json_agg(json_build_object('id', p.id, 'name', p.name, 'side', p.side, 'division', p.division, 'servedOn', x.served_on, 'accepts', x.accepts, 'comment', x.comment, 'commentedOn', x.commented_on, 'endingServedOn', x.ending_served_on,
        'statementUntil', (select max(l.due_on) from deadline l where l.dispute_id = a.dispute_id and l.proceeding_id = a.proceeding_id and l.party_id = p.id and l.rule_id = 'AM-STATEMENT-15D')) order by p.side, p.position)
      from party p left join administrative_mediation_party x on x.dispute_id = a.dispute_id and x.proceeding_id = a.proceeding_id and x.party_id = p.id where p.dispute_id = a.dispute_id) as parties,
    (select coalesce(json_agg(json_build_object('ruleId', l.rule_id, 'triggerOn', l.trigger_on, 'dueOn', l.due_on, 'extendedTo', l.extended_to, 'excluded', l.excluded)), '[]') from deadline l
      where l.dispute_id = a.dispute_id and l.proceeding_id = a.proceeding_id and l.state in ('running', 'paused')) as clocks
  from administrative_mediation a join organisation o on o.id = a.department_id where a.dispute_id = $1 and a.proceeding_id = $2`;

export async function findMediation(reader: Reader, { disputeId, id }: Pick<Proceeding, 'disputeId' | 'id'>): Promise<MediationRow | null> {
  const [row] = (await reader.query(ROW, [disputeId, id])) as MediationRow[];
  return row ?? null;
}

const LIMITS = ['AM-OWN-2M', 'AM-OTHER-LIMIT'];

/** The head may give one month, once (办法 70(3)). */
async function closingOf(reader: Reader, clocks: readonly Clock[], today: PlainDate): Promise<MediationFacts['closing']> {
  const clock = clocks.find(({ ruleId }) => LIMITS.includes(ruleId));
  if (!clock) return null;
  const law = await readLawBook(reader, LIMITS, today);
  const rule = law.ruleFor(clock.ruleId, clock.triggerOn);
  if (!rule) return null;
  const atMost = unrolledEnd({ rule, trigger: clock.triggerOn, calendar: law.calendar, excluded: clock.excluded, extensions: [{ amount: 1, unit: 'months' }] });
  return { dueOn: clock.dueOn, extended: clock.extendedTo !== null, atMost };
}

/** What a comment just given means: the first to accept has the case filed, the last to refuse ends it (办法 66). */
function flagsOfComment(row: MediationRow, input: Asking['input'], today: PlainDate): Record<string, boolean> {
  const others = row.parties.filter(({ side, id }) => side === 'B' && id !== input?.party);
  const accepted = others.some(({ accepts }) => accepts === true);
  const allOut = others.every(({ accepts, statementUntil }) => accepts === false || (accepts === null && statementUntil !== null && statementUntil < today));
  return { firstToAccept: input?.accepts === true && !accepted, lastToRefuse: input?.accepts === false && !accepted && allOut };
}

/** Over ownership a party takes the notice to CNIPA once both sides have it; null until they do, as the input says (办法 70(2)). */
function endingServedBy(participants: readonly MediationPartyRow[], input: Asking['input']): PlainDate | null {
  const days = participants.map(({ id, endingServedOn }) => (id === input?.party ? ((input.servedOn as PlainDate | undefined) ?? null) : endingServedOn));
  return days.some((day) => day === null)
    ? null
    : (days
        .flatMap((day) => day ?? [])
        .sort()
        .at(-1) ?? null);
}

export async function loadMediationFacts(reader: Reader, proceeding: Proceeding, asking: Asking): Promise<MediationFacts> {
  const { today, input, actor, relations } = asking;
  const row = await findMediation(reader, proceeding);
  if (!row) throw new Error(`administrative mediation ${proceeding.id} has no row of its own`);
  const respondents = row.parties.filter(({ side }) => side === 'B');
  const participants = row.parties.filter(({ side, accepts }) => side === 'A' || accepts === true);
  const endingServed = endingServedBy(participants, input);
  const year = row.clocks.find(({ ruleId }) => ruleId === 'AM-CNIPA-1Y');
  return {
    today,
    dates: {
      stated: (input?.receivedOn as PlainDate | undefined) ?? today,
      commentsOver:
        respondents
          .flatMap(({ statementUntil }) => statementUntil ?? [])
          .sort()
          .at(-1) ?? null,
      endingServed,
      cnipaAskedOn: year?.triggerOn ?? null,
      cnipaUntil: year?.extendedTo ?? null,
    },
    flags: {
      ...flagsOfComment(row, input, today),
      ownership: row.kind === 'AM_OWNERSHIP',
      ownershipNotified: row.kind === 'AM_OWNERSHIP' && input?.notifiedOn !== undefined,
      ownershipServed: row.kind === 'AM_OWNERSHIP' && endingServed !== null,
      otherKind: row.kind !== 'AM_OWNERSHIP',
      cnipaWaits: year !== undefined,
      cnipaProlonged: year !== undefined && year.extendedTo !== null,
    },
    kind: row.kind,
    rightNumber: row.rightNumber,
    officer: proceeding.handlerId,
    hasPlanned: row.session?.state === 'planned',
    asker: actor.userId,
    officers: relations.some((one) => one === 'mediation_intake' || one === 'mediation_head')
      ? await findOfficers(reader, { disputeId: proceeding.disputeId, departmentId: row.departmentId })
      : [],
    requesters: row.parties.filter(({ side }) => side === 'A').map(({ id, name }) => ({ id, name })),
    respondents: respondents.map(({ id, name, servedOn, accepts, statementUntil }) => ({ id, name, servedOn, accepts, statementUntil })),
    participants: participants.map(({ id, name, endingServedOn }) => ({ id, name, endingServedOn })),
    clocks: row.clocks.map(({ ruleId, dueOn }) => ({ ruleId, dueOn })),
    closing: await closingOf(reader, row.clocks, today),
  };
}
