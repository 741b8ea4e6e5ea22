import type { DisputeId, PlainDate, ProceedingId } from '@kernel';
import type { Reader } from '@platform';

/**
 * The Beijing days on which sessions were held, oldest first. What is sent to a court carries them along: it may not read
 * the sessions themselves (人民调解法 15(4); 特邀调解规定 28(4)), yet its papers have to say when they were.
 */
export async function heldSessionDays(reader: Reader, mediation: { disputeId: DisputeId; id: ProceedingId }): Promise<PlainDate[]> {
  const held = (await reader.query(
    `select (s.starts_at at time zone 'Asia/Shanghai')::date::text as day from mediation_session s where s.dispute_id = $1 and s.proceeding_id = $2 and s.state = 'held' order by s.starts_at`,
    [mediation.disputeId, mediation.id],
  )) as { day: PlainDate }[];
  return held.map(({ day }) => day);
}
