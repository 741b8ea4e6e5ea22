import { type PlainDate, parsePatentNumber, type UserId } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { Assessment, Criterion, Fair, Track, TriageFacts } from './criteria';

interface Ids {
  disputeId: string;
  id: string;
}

export interface TriageRow extends Omit<TriageFacts, 'today' | 'numberOk' | 'earlier' | 'suspended'> {
  patentNumber: string | null;
  isDecided: boolean;
  fair: (Fair & { outcome: string | null; note: string | null }) | null;
  fastDays: number;
  simpleDays: number;
  taken: { track: Track; proposed: Track; reason: string | null; version: string; criteria: Criterion[]; by: string | null; on: PlainDate } | null;
}

const setting = (code: string) => `(select s.value from house_setting s where s.code = '${code}' and in_force(s.valid_from, s.valid_to, $3))`;

/** Related cases are found by the right's number alone, up to a hundred: the index of numbers, and no list of all. */
const ROW = `
  select a.right_kind as "rightKind", a.patent_number as "patentNumber", a.decided_on is not null as "isDecided", a.has_report as "hasReport", d.amount_fen as "amountFen", d.foreign_related or x.abroad as foreign,
    (select count(*)::int from dispute_right r where r.dispute_id = a.dispute_id) as rights,
    p.count as respondents, p.here as "respondentsHere",
    (select count(*)::int from exhibit e where e.dispute_id = a.dispute_id) as files,
    r.same as "relatedSame", r.others as "relatedOthers",
    (select json_build_object('name', f.name, 'stand', f.stand, 'lastOn', f.last_on, 'outcome', f.outcome, 'note', f.note) from fair_case f where f.dispute_id = a.dispute_id and f.proceeding_id = a.proceeding_id) as fair,
    coalesce(t.answers, '{}') as answers,
    case when t.track is not null then json_build_object('track', t.track, 'proposed', t.proposed, 'reason', t.reason, 'version', t.version, 'criteria', t.criteria, 'by', u.name, 'on', (t.decided_at at time zone 'Asia/Shanghai')::date) end as taken,
    ${setting('AD-SIMPLE-AMOUNT')} as "simpleAmountYuan", ${setting('AD-BATCH-COUNT')} as "batchCount", ${setting('AD-FAST-DAYS')} as "fastDays", ${setting('AD-SIMPLE-DAYS')} as "simpleDays"
  from adjudication a join dispute d on d.dispute_id = a.dispute_id join organisation o on o.id = a.department_id
    left join triage t on t.dispute_id = a.dispute_id and t.proceeding_id = a.proceeding_id left join app_user u on u.id = t.decided_by
    cross join lateral (select coalesce(bool_or(q.abroad), false) as abroad from adjudication_party q where q.dispute_id = a.dispute_id and q.proceeding_id = a.proceeding_id) x
    cross join lateral (select count(*)::int as count, case when bool_or(b.division is null) then null else bool_and(b.division like '50%' and (coalesce(o.districts, '{}') = '{}' or b.division = any(o.districts))) end as here
      from party b where b.dispute_id = a.dispute_id and b.side = 'B') p
    cross join lateral (
      select count(*) filter (where n.same)::int as same, count(*) filter (where not n.same)::int as others from (
        select exists (select 1 from party h join party w on w.dispute_id = k.dispute_id and w.side = 'B' and (w.identifier_hash = h.identifier_hash or w.name = h.name) where h.dispute_id = a.dispute_id and h.side = 'B') as same
        from (select distinct z.dispute_id from dispute_right z where z.normalised_number = a.patent_number and z.kind = a.right_kind and z.dispute_id <> a.dispute_id limit 100) k) n) r
  where a.dispute_id = $1 and a.proceeding_id = $2`;

/** Over all disputes: the caller has widened the scope. */
export async function findTriage(reader: Reader, { disputeId, id }: Ids, today: string): Promise<TriageRow | null> {
  const [row] = (await reader.query(ROW, [disputeId, id, today])) as TriageRow[];
  return row ?? null;
}

export const factsFrom = (row: TriageRow, more: Pick<TriageFacts, 'today' | 'earlier' | 'suspended'>): TriageFacts => ({
  ...row,
  ...more,
  numberOk: row.patentNumber === null ? null : parsePatentNumber(row.patentNumber).ok,
  // What was dealt with at the fair hurries nobody any more.
  fair: row.fair?.outcome === null ? row.fair : null,
});

export const saveAnswers = (tx: Tx, { disputeId, id }: Ids, answers: Readonly<Record<string, unknown>>): Promise<unknown> =>
  tx.query(
    `insert into triage (dispute_id, proceeding_id, answers) values ($1, $2, $3) on conflict (dispute_id, proceeding_id) do update set answers = triage.answers || excluded.answers`,
    [disputeId, id, JSON.stringify(answers)],
  );

export interface Taken {
  track: unknown;
  reason: unknown;
  proposal: Assessment;
  version: string;
  by: UserId | null;
  at: Date;
}

export const saveTrack = (tx: Tx, { disputeId, id }: Ids, { track, reason, proposal, version, by, at }: Taken): Promise<unknown> =>
  tx.query(
    `insert into triage (dispute_id, proceeding_id, track, proposed, reason, version, criteria, decided_by, decided_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (dispute_id, proceeding_id) do update set track = excluded.track, proposed = excluded.proposed, reason = excluded.reason, version = excluded.version, criteria = excluded.criteria,
       decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
    [disputeId, id, track, proposal.track, reason ?? null, version, JSON.stringify(proposal.criteria), by, at],
  );

export const insertFair = (tx: Tx, { disputeId, id }: Ids, { name, stand, lastOn, at }: Readonly<Record<'name' | 'stand' | 'lastOn' | 'at', unknown>>): Promise<unknown> =>
  tx.query('insert into fair_case (dispute_id, proceeding_id, name, stand, last_on, entered_at) values ($1, $2, $3, $4, $5, $6)', [disputeId, id, name, stand, lastOn, at]);

export const closeFair = (tx: Tx, { disputeId, id }: Ids, { outcome, note, at }: Readonly<Record<'outcome' | 'note' | 'at', unknown>>): Promise<unknown> =>
  tx.query('update fair_case set outcome = $3, note = $4, closed_at = $5 where dispute_id = $1 and proceeding_id = $2', [disputeId, id, outcome, note, at]);
