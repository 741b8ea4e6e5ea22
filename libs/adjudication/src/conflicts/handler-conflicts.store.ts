import { type DisputeId, newId } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { Step } from '@proceedings';
import { findConflicts } from '@routing';
import type { HandlerFacts } from '../domain/facts';

interface Handler {
  userId: HandlerFacts['userId'];
  name: string;
  obstacle: 'certificate' | 'mediated' | null;
  /** Patents of the dispute this person declared to have acted for or examined. */
  agentOf: string[] | null;
  examinerOf: string[] | null;
}

const digitsOf = (column: string) => `regexp_replace(upper(${column}), '^(ZL|CN)|[^0-9X]', '', 'g')`;

const HANDLERS = `
  select u.id as "userId", u.name, case when u.handling_certificate is null or u.certificate_until < $3::date then 'certificate'
      when exists (select 1 from proceeding q where q.dispute_id = $1 and q.handler_id = u.id and q.procedure <> 'AD')
        or exists (select 1 from mediated_dispute q where q.dispute_id = $1 and q.principal = 'user:' || u.id) then 'mediated' end as obstacle, w."agentOf", w."examinerOf"
  from membership m join app_user u on u.id = m.user_id
    left join lateral (select array_agg(i.subject) filter (where i.subject_kind = 'patent_agent') as "agentOf", array_agg(i.subject) filter (where i.subject_kind = 'patent_examiner') as "examinerOf"
      from declared_interest i join dispute_right r on r.dispute_id = $1 and ${digitsOf('r.normalised_number')} = ${digitsOf('i.subject')}
      where i.user_id = u.id and i.subject_kind in ('patent_agent', 'patent_examiner')) w on true
  where m.organisation_id = $2 and m.role = 'case_handler' and u.disabled_at is null order by u.name`;

/**
 * Everybody of the department who may handle cases, with what stands against each in this dispute (办法 4, 5): no certificate,
 * mediated it, or one of the relations. Two statements, whatever the number of people. A namesake is told and keeps nobody out.
 */
export async function searchHandlers(reader: Reader, { disputeId, departmentId, today }: { disputeId: string; departmentId: string; today: string }): Promise<HandlerFacts[]> {
  const handlers = (await reader.query(HANDLERS, [disputeId, departmentId, today])) as Handler[];
  const conflicts = await findConflicts(
    reader,
    disputeId as DisputeId,
    handlers.map(({ userId }) => userId),
  );
  return handlers.map(({ userId, name, obstacle, agentOf, examinerOf }) => {
    const own = conflicts.filter((one) => one.userId === userId);
    const patents = [...(agentOf ? [`曾代理本案专利：${agentOf.join('、')}`] : []), ...(examinerOf ? [`曾审查本案专利：${examinerOf.join('、')}`] : [])];
    const interested = patents.length > 0 || own.some(({ why }) => why !== 'namesake');
    return { userId, name, obstacle: obstacle ?? (interested ? 'interest' : null), reasons: [...patents, ...own.map(({ reason }) => reason)] };
  });
}

/** What was found of whom, on the day it was looked for: evidence for the file, never changed afterwards. */
export async function recordConflictSearch(tx: Tx, { proceeding, actor, today, at, decision }: Step): Promise<void> {
  const [row] = (await tx.query('select department_id as "departmentId" from adjudication where dispute_id = $1 and proceeding_id = $2', [
    proceeding.disputeId,
    proceeding.id,
  ])) as {
    departmentId: string;
  }[];
  if (!row) return;
  const people = await searchHandlers(tx, { disputeId: proceeding.disputeId, departmentId: row.departmentId, today });
  await tx.query('insert into conflict_search (dispute_id, id, proceeding_id, occasion, searched_by, searched_at, people) values ($1, $2, $3, $4, $5, $6, $7)', [
    proceeding.disputeId,
    newId(),
    proceeding.id,
    decision.action,
    actor.userId,
    at,
    JSON.stringify(people),
  ]);
}

export interface ConflictSearch {
  occasion: string;
  by: string | null;
  at: Date;
  people: HandlerFacts[];
}

export const listConflictSearches = (reader: Reader, { disputeId, id }: { disputeId: string; id: string }): Promise<ConflictSearch[]> =>
  reader.query(
    `select s.occasion, u.name as by, s.searched_at as at, s.people from conflict_search s left join app_user u on u.id = s.searched_by
     where s.dispute_id = $1 and s.proceeding_id = $2 order by s.searched_at desc, s.id desc limit 20`,
    [disputeId, id],
  ) as Promise<ConflictSearch[]>;
