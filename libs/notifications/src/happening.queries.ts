import type { Audience, Bilingual, DisputeId, PlainDate, Relation } from '@kernel';
import type { Reader } from '@platform';
import { deadlineNameSql, minuteOfHoursSql } from '@clocks';
import type { ProcedureRegistry } from '@proceedings';
import type { Happening, ProceedingNow } from './domain/happening';

interface ProceedingRow {
  procedure: string;
  number: string | null;
  organisation: string | null;
  state: string;
  closed: boolean;
  blocker: ProceedingNow['blocker'];
  deadlines: ProceedingNow['deadlines'];
  signatures: ProceedingNow['signatures'];
}

interface EventRow {
  type: string;
  audience: Audience;
  actor: string;
  at: Date;
  payload: Record<string, unknown>;
  proceedingId: string | null;
  dispute: Happening['dispute'];
  proceeding: ProceedingRow | null;
}

/** A proceeding `p` as it stands now; the agreement's signatures are those of its current revision. */
const PROCEEDING = `json_build_object(
  'procedure', p.procedure, 'number', p.number, 'state', p.state, 'closed', p.closed_at is not null,
  'organisation', (select o.name from organisation o where o.id = p.organisation_id),
  'blocker', case when p.blocker_who is not null then json_build_object('who', p.blocker_who, 'what', json_build_object('zh', p.blocker_zh, 'en', p.blocker_en)) end,
  'deadlines', (select coalesce(json_agg(json_build_object('rule', d.rule_id, 'name', ${deadlineNameSql('d')}, 'day', coalesce(d.act_by, d.due_on), 'party', d.party_id) order by d.due_on), '[]')
    from deadline d where d.dispute_id = p.dispute_id and d.proceeding_id = p.id and d.state = 'running'),
  'signatures', (select json_build_object(
      'agreementId', a.id,
      'missingParties', (select count(*) from party t where t.dispute_id = a.dispute_id and not exists (select 1 from signature s where s.dispute_id = a.dispute_id and s.agreement_id = a.id and s.party_id = t.id)),
      'mediator', exists (select 1 from signature s where s.dispute_id = a.dispute_id and s.agreement_id = a.id and s.role = 'mediator'),
      'seal', exists (select 1 from signature s where s.dispute_id = a.dispute_id and s.agreement_id = a.id and s.role = 'seal'))
    from agreement a where a.dispute_id = p.dispute_id and a.proceeding_id = p.id and a.superseded_at is null))`;

const DISPUTE = `json_build_object('receiptNumber', c.receipt_number, 'title', c.title)`;

const proceedingNow = (registry: ProcedureRegistry, row: ProceedingRow): ProceedingNow => {
  const { procedure } = registry.get(row.procedure);
  return {
    ...row,
    procedure: procedure.name,
    stateName: procedure.states[row.state]?.name ?? { zh: row.state, en: row.state },
  };
};

const textIn = (payload: Record<string, unknown>, name: string): string | null => (typeof payload[name] === 'string' ? payload[name] : null);

export interface Event {
  happening: Happening;
  actor: string;
  at: Date;
  proceedingId: string | null;
}

/** The event, and its matter as it stands now. */
export async function getHappening(reader: Reader, registry: ProcedureRegistry, event: { disputeId: DisputeId; seq: number }): Promise<Event> {
  const [row] = (await reader.query(
    `select e.type, e.audience, e.actor, e.at, e.payload, e.proceeding_id as "proceedingId", ${DISPUTE} as dispute, case when p.id is not null then ${PROCEEDING} end as proceeding
     from event_log e join dispute c on c.dispute_id = e.dispute_id left join proceeding p on p.dispute_id = e.dispute_id and p.id = e.proceeding_id where e.dispute_id = $1 and e.seq = $2`,
    [event.disputeId, event.seq],
  )) as EventRow[];
  if (!row) throw new Error(`dispute ${event.disputeId} has no event ${event.seq}`);
  const { type, audience, payload, dispute, proceeding } = row;
  const opened = type.endsWith('.opened');
  const to = textIn(payload, opened ? 'state' : 'to');
  return {
    happening: { type, audience, from: textIn(payload, 'from'), to, payload, dispute, proceeding: proceeding && proceedingNow(registry, proceeding) },
    actor: row.actor,
    at: row.at,
    proceedingId: row.proceedingId,
  };
}

export interface DueDeadline {
  happening: Pick<Happening, 'dispute'> & { proceeding: ProceedingNow };
  name: ProceedingNow['procedure'];
  dueOn: PlainDate;
  /** `YYYY-MM-DDTHH:mm`, Beijing, for a limit in hours; else null. */
  dueAt: string | null;
  proceedingId: string;
}

/** A deadline that is over, as the sweep judged that found it, and still runs; null when it was met, paused or extended before anybody came to tell. */
export async function findDueDeadline(reader: Reader, registry: ProcedureRegistry, deadline: { disputeId: DisputeId; deadlineId: string }): Promise<DueDeadline | null> {
  const [row] = (await reader.query(
    `select ${DISPUTE} as dispute, ${PROCEEDING} as proceeding, p.id as "proceedingId", ${deadlineNameSql('due')} as name, due.due_on as "dueOn", ${minuteOfHoursSql('due', 'due_at')} as "dueAt"
     from deadline due join proceeding p on p.dispute_id = due.dispute_id and p.id = due.proceeding_id join dispute c on c.dispute_id = due.dispute_id
     where due.dispute_id = $1 and due.id = $2 and due.state = 'running' and due.due_at <= due.fired_at`,
    [deadline.disputeId, deadline.deadlineId],
  )) as { dispute: Happening['dispute']; proceeding: ProceedingRow; proceedingId: string; name: Bilingual; dueOn: PlainDate; dueAt: string | null }[];
  if (!row) return null;
  const { dispute, dueOn, dueAt, proceedingId, name } = row;
  return { happening: { dispute, proceeding: proceedingNow(registry, row.proceeding) }, name, dueOn, dueAt, proceedingId };
}

/** Proceedings as they stand now, without an event. @throws Error for one that isn't there. */
export async function getProceedingsNow(
  reader: Reader,
  registry: ProcedureRegistry,
  refs: readonly { disputeId: DisputeId; proceedingId: string }[],
): Promise<(proceedingId: string) => DueDeadline['happening']> {
  const rows = (await reader.query(
    `select p.id, ${DISPUTE} as dispute, ${PROCEEDING} as proceeding from proceeding p join dispute c on c.dispute_id = p.dispute_id
     where (p.dispute_id, p.id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
    [refs.map(({ disputeId }) => disputeId), refs.map(({ proceedingId }) => proceedingId)],
  )) as { id: string; dispute: Happening['dispute']; proceeding: ProceedingRow }[];
  const found = new Map(rows.map(({ id, dispute, proceeding }) => [id, { dispute, proceeding: proceedingNow(registry, proceeding) }]));
  return (proceedingId) => found.get(proceedingId) ?? absent(proceedingId);
}

const absent = (proceedingId: string): never => {
  throw new Error(`there is no proceeding ${proceedingId}`);
};

/** Somebody who may be told: a principal of `dispute_access`. */
export interface Listener {
  principal: string;
  relation: Relation;
  /** The account behind `party:<id>`, when the party has one. */
  userId: string | null;
}

/** Of each dispute, by its id. */
export async function listenersOf(reader: Reader, disputeIds: readonly DisputeId[]): Promise<(disputeId: DisputeId) => readonly Listener[]> {
  const rows = (await reader.query(
    `select a.dispute_id as "disputeId", json_agg(json_build_object('principal', a.principal, 'relation', a.relation, 'userId', t.user_id) order by a.principal, a.relation) as listeners
     from dispute_access a left join party t on t.dispute_id = a.dispute_id and a.principal = 'party:' || t.id
     where a.dispute_id = any($1) and (a.until is null or a.until > now()) group by a.dispute_id`,
    [[...new Set(disputeIds)]],
  )) as { disputeId: DisputeId; listeners: Listener[] }[];
  const found = new Map(rows.map(({ disputeId, listeners }) => [disputeId, listeners]));
  return (disputeId) => found.get(disputeId) ?? [];
}
