import type { DisputeId } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { Mark } from './copy-list';
import type { MediationAsTold } from './targets';

export async function marksOf(reader: Reader, disputeId: DisputeId): Promise<Mark[]> {
  return (await reader.query(`select target, field, value_hash as "valueHash", how, to_json(done_at)#>>'{}' as "doneAt", done_by as "doneBy" from rekeying where dispute_id = $1`, [
    disputeId,
  ])) as Mark[];
}

/** Its state, which the procedure's table has words for, stands where the target asks for a result. */
type LatestMediation = Omit<MediationAsTold, 'result'> & { state: string | null; procedure: string | null };

/** The latest mediation of the dispute, as another system asks about it. */
export async function mediationAsTold(reader: Reader, disputeId: DisputeId): Promise<LatestMediation> {
  const [row] = (await reader.query(
    `select p.number, p.state, p.procedure, o.name as organisation, u.name as mediator,
       (select to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from event_log e where e.dispute_id = p.dispute_id and e.proceeding_id = p.id and e.type = p.procedure || '.accept' order by e.seq limit 1) as "acceptedOn",
       (select a.effective_on::text from agreement a where a.dispute_id = p.dispute_id and a.proceeding_id = p.id and a.superseded_at is null) as "effectiveOn"
     from proceeding p left join organisation o on o.id = p.organisation_id left join app_user u on u.id = p.handler_id
     where p.dispute_id = $1 and p.procedure in ('RM', 'HM', 'SM', 'PM', 'SD') order by p.id desc limit 1`,
    [disputeId],
  )) as LatestMediation[];
  return row ?? { number: null, organisation: null, mediator: null, acceptedOn: null, effectiveOn: null, state: null, procedure: null };
}

export interface NewMark {
  field: string;
  valueHash: string;
}

export async function upsertMarks(tx: Tx, at: { disputeId: DisputeId; target: string; how: Mark['how']; by: string; when: Date }, marks: readonly NewMark[]): Promise<void> {
  await tx.query(
    `insert into rekeying (dispute_id, target, field, value_hash, how, done_at, done_by) select $1, $2, m.field, m."valueHash", $3, $4, $5 from jsonb_to_recordset($6::jsonb) as m(field text, "valueHash" text)
     on conflict (dispute_id, target, field) do update set value_hash = excluded.value_hash, how = excluded.how, done_at = excluded.done_at, done_by = excluded.done_by`,
    [at.disputeId, at.target, at.how, at.when, at.by, JSON.stringify(marks)],
  );
}

export async function deleteMarks(tx: Tx, { disputeId, target }: { disputeId: DisputeId; target: string }, fields: readonly string[]): Promise<void> {
  await tx.query('delete from rekeying where dispute_id = $1 and target = $2 and field = any($3)', [disputeId, target, [...fields]]);
}

/** Fields carried over by quarter, target and way: the published figure is that of the typed ones. */
export async function rekeyedByQuarter(reader: Reader): Promise<{ quarter: string; target: string; how: Mark['how']; fields: number; disputes: number }[]> {
  return (await reader.query(
    `select to_char(done_at at time zone 'Asia/Shanghai', 'YYYY"-Q"Q') as quarter, target, how, count(*)::int as fields, count(distinct dispute_id)::int as disputes
     from rekeying group by 1, 2, 3 order by 1 desc, 2, 3 limit 100`,
  )) as { quarter: string; target: string; how: Mark['how']; fields: number; disputes: number }[];
}
