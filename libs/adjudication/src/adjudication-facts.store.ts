import { readLawBook } from '@clocks';
import { extendedDay, openDays } from '@deadlines';
import type { PartyId, PlainDate } from '@kernel';
import type { Reader } from '@platform';
import { readSetting } from '@reference';
import type { Asking, Proceeding } from '@proceedings';
import { expertFacts } from './appraisal/expert-facts.store';
import { hearingFacts } from './hearings/hearing-facts.store';
import { suspensionFacts } from './suspension/suspension-facts.store';
import { searchHandlers } from './conflicts/handler-conflicts.store';
import { loadMarkFacts } from './marks/mark-facts.store';
import { loadTriage } from './triage/triage-facts.store';
import { loadPublicationFacts } from './publication/publication-facts.store';
import { findAdmissions } from './admission/admission.queries';
import { isExamined } from './acceptance/acceptance.queries';
import { findSettlement } from './settlement/settlement.queries';
import { closingLimit, daysOfEvidence, type KeptClock } from './domain/longer-times';
import { gapsFor } from './comparison/sheet';
import { type AdjudicationFacts, designatedByCnipa, type PanelMember, type RequestFacts } from './domain/facts';

export interface AdjudicationPartyRow {
  id: PartyId;
  name: string;
  side: 'A' | 'B';
  abroad: boolean;
  servedOn: PlainDate | null;
  answer: string | null;
  answerUntil: PlainDate | null;
  decisionServedOn: PlainDate | null;
  suitUntil: PlainDate | null;
  suedOn: PlainDate | null;
}

export interface AdjudicationRow {
  departmentId: string;
  rightKind: RequestFacts['rightKind'];
  patentNumber: string | null;
  standing: string | null;
  claims: string | null;
  request: string | null;
  facts: string | null;
  nobodySued: boolean | null;
  hearing: {
    at: string;
    on: PlainDate;
    mode: string;
    place: string | null;
    closed: boolean;
    noticedOn: PlainDate | null;
    noticeBy: PlainDate | null;
    requesterAbsence: 'stayed_away' | 'left' | null;
  } | null;
  reviewPassed: boolean | null;
  decision: { decidedOn: PlainDate; infringers: string[]; stops: string[]; object: string | null; reasons: string } | null;
  settlement: string | null;
  parties: AdjudicationPartyRow[];
  panel: PanelMember[];
  recusalsOpen: number;
  filing: { triggerOn: PlainDate; dueOn: PlainDate } | null;
  urgedUntil: PlainDate | null;
  clocks: KeptClock[];
  closingExtensions: number;
  annulled: boolean;
}

/** The last day of a party's own clock, while it runs or once it is over. */
const lastDay = (rules: string) =>
  `(select max(l.due_on) from deadline l where l.dispute_id = a.dispute_id and l.proceeding_id = a.proceeding_id and l.party_id = p.id and l.rule_id in (${rules}))`;
const ownDay = (rule: string) =>
  `(select l.due_on from deadline l where l.dispute_id = a.dispute_id and l.proceeding_id = a.proceeding_id and l.rule_id = '${rule}' order by l.started_at desc, l.id desc limit 1)`;

const ROW = `select a.department_id as "departmentId", a.right_kind as "rightKind", a.patent_number as "patentNumber", a.standing, a.claims, a.request, a.facts, a.nobody_sued as "nobodySued", a.review_passed as "reviewPassed", a.settlement, a.closing_extensions as "closingExtensions", a.annulled_on is not null as annulled,
    (select json_build_object('at', to_char(h.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI'), 'on', (h.starts_at at time zone 'Asia/Shanghai')::date, 'mode', h.mode, 'place', coalesce(h.place, h.online_link), 'closed', h.closed,
        'noticedOn', h.noticed_on, 'noticeBy', ${ownDay('AD-ORAL-3WD')}, 'requesterAbsence', h.requester_absence)
      from hearing h where h.dispute_id = a.dispute_id and h.proceeding_id = a.proceeding_id and h.state <> 'cancelled' order by h.starts_at desc limit 1) as hearing,
    case when a.decided_on is not null then json_build_object('decidedOn', a.decided_on, 'infringers', a.infringers, 'stops', a.stops, 'object', a.object, 'reasons', a.reasons) end as decision,
    (select json_agg(json_build_object('id', p.id, 'name', p.name, 'side', p.side, 'abroad', coalesce(x.abroad, false), 'servedOn', x.served_on, 'answer', x.answer, 'answerUntil', ${lastDay(`'AD-ANSWER-15D', 'AD-ANSWER-30D'`)},
        'decisionServedOn', x.decision_served_on, 'suitUntil', ${lastDay(`'AD-SUE-15D'`)}, 'suedOn', x.sued_on) order by p.side, p.position)
      from party p left join adjudication_party x on x.dispute_id = a.dispute_id and x.proceeding_id = a.proceeding_id and x.party_id = p.id where p.dispute_id = a.dispute_id) as parties,
    (select coalesce(json_agg(json_build_object('userId', m.user_id, 'name', u.name, 'isChief', m.chief) order by m.chief desc, u.name), '[]') from panel_member m join app_user u on u.id = m.user_id
      where m.dispute_id = a.dispute_id and m.proceeding_id = a.proceeding_id and m.left_at is null) as panel,
    (select count(*)::int from recusal_request r where r.dispute_id = a.dispute_id and r.proceeding_id = a.proceeding_id and r.granted is null) as "recusalsOpen",
    (select json_build_object('triggerOn', l.trigger_on, 'dueOn', l.due_on) from deadline l where l.dispute_id = a.dispute_id and l.proceeding_id = a.proceeding_id and l.rule_id = 'AD-FILE-5WD' and l.state in ('running', 'paused') limit 1) as filing,
    (select coalesce(json_agg(json_build_object('ruleId', l.rule_id, 'partyId', l.party_id, 'triggerOn', l.trigger_on, 'dueOn', l.due_on, 'paused', l.state = 'paused', 'excluded', l.excluded, 'extendedTo', l.extended_to) order by l.started_at desc, l.id desc), '[]') from deadline l
      where l.dispute_id = a.dispute_id and l.proceeding_id = a.proceeding_id and (l.state in ('running', 'paused') or l.state = 'lapsed' and l.rule_id in ('AD-EVID-15D', 'AD-EVID-15D-AGREED'))) as clocks,
    ${ownDay('AD-URGE-10WD')} as "urgedUntil"
  from adjudication a where a.dispute_id = $1 and a.proceeding_id = $2`;

export async function findAdjudication(reader: Reader, { disputeId, id }: Pick<Proceeding, 'disputeId' | 'id'>): Promise<AdjudicationRow | null> {
  const [row] = (await reader.query(ROW, [disputeId, id])) as AdjudicationRow[];
  return row ?? null;
}

const NOTICE = 'AD-ORAL-3WD';
const FILING = 'AD-FILE-5WD';
const CLOSING = 'AD-CLOSE-3M';

export async function loadAdjudicationFacts(reader: Reader, proceeding: Proceeding, asking: Asking): Promise<AdjudicationFacts> {
  const { actor, today, input } = asking;
  const row = await findAdjudication(reader, proceeding);
  if (!row) throw new Error(`adjudication ${proceeding.id} has no row of its own`);
  const law = await readLawBook(reader, [NOTICE, FILING, CLOSING], today);
  const { clocks } = row;
  const closing = clocks.find(({ ruleId }) => ruleId === CLOSING);
  const closingRule = closing && law.ruleFor(CLOSING, closing.triggerOn);
  const notice = law.ruleFor(NOTICE, today);
  const filing = row.filing && law.ruleFor(FILING, row.filing.triggerOn);
  const { jointHearing, ...fixing } = await hearingFacts(reader, proceeding, asking);
  const abroad = input?.abroad === true;
  const marking = await loadMarkFacts(reader, proceeding, row.decision?.infringers ?? []);
  const suitDays = row.parties.flatMap(({ suitUntil }) => suitUntil ?? []);
  return {
    today,
    dates: {
      filingExtended: row.filing && filing ? extendedDay(filing, row.filing.dueOn, law.calendar) : null,
      suitPeriodEnd: suitDays.sort().at(-1) ?? null,
      jointHearing,
      ...daysOfEvidence(clocks, input),
    },
    flags: { abroad, domestic: !abroad, looksAgain: typeof input?.lookAgainOn === 'string' },
    clocks: clocks.map(({ ruleId, partyId, dueOn }) => ({ ruleId, partyId, dueOn })),
    closing: closing && closingRule ? closingLimit(closing, { rule: closingRule, calendar: law.calendar, granted: row.closingExtensions, today }) : null,
    annulled: row.annulled,
    isDesignated: proceeding.origin.designatedBy === designatedByCnipa.designatedBy,
    rightKind: row.rightKind,
    examined: await isExamined(reader, proceeding, { ...row, today }),
    ...(await findAdmissions(reader, proceeding)),
    settlement: await findSettlement(reader, proceeding, asking),
    request: row.standing === null ? null : { rightKind: row.rightKind, standing: row.standing, claims: row.claims, nobodySued: row.nobodySued === true },
    respondents: row.parties
      .filter(({ side }) => side === 'B')
      .map(({ id, name, abroad: away, servedOn, answer, answerUntil }) => ({ id, name, abroad: away, servedOn, answered: answer !== null, answerUntil })),
    handlers: await searchHandlers(reader, { disputeId: proceeding.disputeId, departmentId: row.departmentId, today }),
    panel: row.panel,
    recusalsOpen: row.recusalsOpen,
    hearing: row.hearing && { on: row.hearing.on, noticedOn: row.hearing.noticedOn, noticeBy: row.hearing.noticeBy, requesterAbsence: row.hearing.requesterAbsence },
    ...fixing,
    ...(await suspensionFacts(reader, proceeding)),
    experts: await expertFacts(reader, proceeding, today),
    earliestHearing: openDays(law.calendar, today, (notice?.amount ?? 0) + 1).at(-1) ?? today,
    reviewPassed: row.reviewPassed === true,
    needsReview: (await readSetting(reader, 'AD-REVIEW', today)) > 0,
    patentNumberKnown: row.patentNumber !== null,
    gaps: await gapsFor(reader, proceeding, row),
    marking,
    triage: row.decision ? null : await loadTriage(reader, proceeding, { today, marking }),
    receivers: row.parties.map(({ id, name, decisionServedOn, suitUntil, suedOn }) => ({ id, name, servedOn: decisionServedOn, suitUntil, sued: suedOn !== null })),
    urgedUntil: row.urgedUntil,
    publication: row.decision && (await loadPublicationFacts(reader, proceeding, { actor })),
  };
}
