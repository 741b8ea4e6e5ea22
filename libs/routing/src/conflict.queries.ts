import { type DisputeId, isId } from '@kernel';
import type { Reader } from '@platform';

const reasons = {
  party: (names: string) => `本人是当事人：${names}`,
  agent: (names: string) => `本人是代理人：${names}`,
  namesake: (names: string) => `与当事人、法定代表人或者代理人同名：${names}`,
  declared: (names: string) => `本人申报的利害关系：${names}`,
  employer: (names: string) => `所在单位是当事人，或者与代理人同单位：${names}`,
  past: (names: string) => `在其他纠纷中与本案当事人同案，任当事人或者代理人：${names}`,
} as const;

interface Found {
  userId: string;
  why: keyof typeof reasons;
  names: string;
}

/** `why` tells a namesake, which proves nothing, from what does. */
export interface Conflict extends Pick<Found, 'userId' | 'why'> {
  reason: string;
}

/**
 * `known`: other disputes of the same parties, told by identifier; companies also by name where one identifier is missing
 * (the same name is no proof with people). An agent whose account is somebody else's is no namesake. Who mediated between
 * them before has no conflict by that.
 */
const SEARCH = `
  with m as (select id, name from app_user where id = any($2::uuid[])),
  p as (select * from party where dispute_id = $1),
  a as (select * from agent where dispute_id = $1),
  known as (
    select q.dispute_id, p.name from p join party q on q.identifier_hash = p.identifier_hash where q.dispute_id <> $1
    union select q.dispute_id, p.name from p join party q on q.name = p.name where q.dispute_id <> $1 and p.kind <> 'person' and (p.identifier_hash is null or q.identifier_hash is null)),
  people as (
    select p.name from p where p.kind = 'person' union select p.legal_representative from p where p.legal_representative is not null union select a.name from a where a.user_id is null),
  subjects as (
    select upper(p.identifier) as subject, p.name from p where p.identifier is not null union select upper(a.identifier), a.name from a where a.identifier is not null
    union select upper(p.name), p.name from p union select upper(p.legal_representative), p.legal_representative from p where p.legal_representative is not null union select upper(a.name), a.name from a),
  employers as (
    select upper(p.name) as subject, p.name from p union select upper(i.subject), a.name from a join declared_interest i on i.user_id = a.user_id and i.subject_kind = 'employer'),
  past as (
    select k.name, q.user_id, case when q.kind = 'person' then q.name end as who from known k join party q on q.dispute_id = k.dispute_id
    union select k.name, b.user_id, case when b.user_id is null then b.name end from known k join agent b on b.dispute_id = k.dispute_id),
  found as (
    select m.id, 'party' as why, p.name from m join p on p.user_id = m.id
    union select m.id, 'agent', a.name from m join a on a.user_id = m.id
    union select m.id, 'namesake', x.name from m join people x on x.name = m.name where not exists (select 1 from p where p.user_id = m.id)
    union select m.id, 'declared', s.name from m join declared_interest i on i.user_id = m.id and i.subject_kind in ('identifier', 'name') join subjects s on s.subject = upper(trim(i.subject))
    union select m.id, 'employer', e.name from m join declared_interest i on i.user_id = m.id and i.subject_kind = 'employer' join employers e on e.subject = upper(trim(i.subject))
    union select m.id, 'past', x.name from m join past x on x.user_id = m.id or x.who = m.name)
  select id as "userId", why, string_agg(name, '、' order by name) as names from found group by id, why order by id, why`;

/** What stands against each of these people in a dispute. One statement, whatever their number. Reads as the house, over all disputes: the caller has widened the scope. */
export async function findConflicts(reader: Reader, disputeId: DisputeId, userIds: readonly string[]): Promise<Conflict[]> {
  const asked = userIds.filter(isId);
  if (asked.length === 0) return [];
  const rows = (await reader.query(SEARCH, [disputeId, asked])) as Found[];
  return rows.map(({ userId, why, names }) => ({ userId, why, reason: reasons[why](names) }));
}

/** Why somebody may not mediate this dispute, by user id; an empty list: nothing was found (特邀调解规定 15; 商事调解条例 20). As `findConflicts`. */
export async function conflictsOf(reader: Reader, disputeId: DisputeId, userIds: readonly string[]): Promise<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = Object.fromEntries(userIds.map((id) => [id, []]));
  for (const { userId, reason } of await findConflicts(reader, disputeId, userIds)) found[userId]?.push(reason);
  return found;
}
