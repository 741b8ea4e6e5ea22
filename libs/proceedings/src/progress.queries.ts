import type { DisputeId, PlainDate, Relation } from '@kernel';
import type { Reader } from '@platform';
import type { Reached } from './domain/progress';

interface ProgressRow {
  number: string;
  filedAt: string;
  proceedings: {
    procedure: string;
    state: string;
    closed: boolean;
    by: PlainDate | null;
    blocker: { who: Relation; since: PlainDate } | null;
    reached: Reached[];
  }[];
}

const DAY = (column: string) => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;

const PROGRESS = `select d.receipt_number as number, to_json(d.filed_at)#>>'{}' as "filedAt",
  (select coalesce(json_agg(json_build_object('procedure', p.procedure, 'state', p.state, 'closed', p.closed_at is not null, 'by', p.next_due_on,
     'blocker', case when p.blocker_who is not null then json_build_object('who', p.blocker_who, 'since', ${DAY('p.blocker_since')}) end,
     'reached', (select coalesce(json_agg(json_build_object('state', coalesce(e.payload->>'to', e.payload->>'state'), 'on', ${DAY('e.at')}) order by e.seq), '[]') from event_log e
       where e.dispute_id = p.dispute_id and e.proceeding_id = p.id and (e.payload->>'to' <> e.payload->>'from' or e.type = p.procedure || '.opened'))
   ) order by p.id), '[]') from proceeding p where p.dispute_id = d.dispute_id) as proceedings
  from dispute d where d.dispute_id = $1`;

/** How far the proceedings of a dispute have come: states and days, no names. */
export async function getProgress(reader: Reader, disputeId: DisputeId): Promise<ProgressRow> {
  const [row] = (await reader.query(PROGRESS, [disputeId])) as [ProgressRow];
  return row;
}
