import { readLawBook } from '@clocks';
import { computeDeadline } from '@deadlines';
import { isPlainDate, type PlainDate } from '@kernel';
import type { InputValues } from '@procedure';
import type { Reader } from '@platform';
import type { Proceeding } from '@proceedings';
import { conditionsFor } from '../domain/acceptance';
import type { KnownFacts } from '../domain/acceptance-judging';

const LIMIT = 'AD-LIMIT-3Y';
const DRUG = 'DRUG-45D';

/** The last day of a limit from a day that somebody names, without what may have interrupted it; null while no day is named. */
async function lastDay(reader: Reader, id: string, { from, today }: { from: unknown; today: PlainDate }): Promise<PlainDate | null> {
  if (!isPlainDate(from) || from > today) return null;
  const law = await readLawBook(reader, [id], today);
  const rule = law.ruleFor(id, from);
  return rule ? computeDeadline({ rule, trigger: from, calendar: law.calendar }).dueOn : null;
}

interface Subject {
  disputeId: string;
  departmentId: string;
  rightKind: KnownFacts['rightKind'];
}

/** What is known of a request besides its answers. */
export async function readKnownFacts(
  reader: Reader,
  { disputeId, departmentId, rightKind }: Subject,
  { today, knownOn, drugPublishedOn }: { today: PlainDate; knownOn: unknown; drugPublishedOn?: unknown },
): Promise<KnownFacts> {
  const [row] = (await reader.query(
    `select (select name from organisation where id = $2) as department,
       (select coalesce(json_agg(json_build_object('name', p.name, 'address', p.address) order by p.position), '[]') from party p where p.dispute_id = $1 and p.side = 'B') as respondents`,
    [disputeId, departmentId],
  )) as [Pick<KnownFacts, 'department' | 'respondents'>];
  return { ...row, rightKind, today, limitUntil: await lastDay(reader, LIMIT, { from: knownOn, today }), drugUntil: await lastDay(reader, DRUG, { from: drugPublishedOn, today }) };
}

/** The draft that the applicant has opened already. */
export async function findDraft(reader: Reader, disputeId: string): Promise<{ proceedingId: string; version: number } | null> {
  const [draft] = (await reader.query(`select id as "proceedingId", version from proceeding where dispute_id = $1 and procedure = 'AD' and state = 'AD_DRAFT'`, [disputeId])) as {
    proceedingId: string;
    version: number;
  }[];
  return draft ?? null;
}

export interface Finding {
  condition: string;
  found: 'met' | 'not_met' | 'open';
  remark: string | null;
  by: string;
  at: string;
}

interface SubmittedRow extends Subject {
  state: string;
  answers: InputValues;
  findings: Finding[];
}

/** The request as it was sent, and what the department found: each row only for who reads its audience. Null before it is sent. */
export async function findSubmitted(reader: Reader, proceedingId: string): Promise<SubmittedRow | null> {
  const [row] = (await reader.query(
    `select a.dispute_id as "disputeId", a.department_id as "departmentId", a.right_kind as "rightKind", q.state,
       json_strip_nulls(json_build_object('standing', a.standing, 'claims', a.claims, 'request', a.request, 'facts', a.facts, 'knownOn', a.known_on, 'stillGoingOn', a.still_going_on, 'hasReport', a.has_report, 'nobodySued', a.nobody_sued,
         'patenteeAsks', w.patentee_asks, 'licenceBasis', w.licence_basis, 'standingProof', w.standing_proof, 'severalClaims', w.several_claims, 'hasRegister', w.has_register, 'patentAlive', w.patent_alive,
         'origin', w.origin, 'formality', w.formality, 'place', w.place, 'ofCnipa', w.of_cnipa, 'drugPublishedOn', w.drug_published_on)) as answers,
       (select coalesce(json_agg(json_build_object('condition', f.condition, 'found', f.found, 'remark', f.remark, 'by', f.found_by, 'at', f.found_at)), '[]') from acceptance_finding f
         where f.dispute_id = a.dispute_id and f.proceeding_id = a.proceeding_id) as findings
     from adjudication a join proceeding q on q.dispute_id = a.dispute_id and q.id = a.proceeding_id left join acceptance_answer w on w.dispute_id = a.dispute_id and w.proceeding_id = a.proceeding_id
     where a.proceeding_id = $1 and a.standing is not null`,
    [proceedingId],
  )) as SubmittedRow[];
  return row ?? null;
}

/** Every condition that applies to such a request was found met. Asked while it is being examined alone: later nothing hangs on it. */
export async function isExamined(
  reader: Reader,
  { disputeId, id, state }: Pick<Proceeding, 'disputeId' | 'id' | 'state'>,
  { standing, rightKind, today }: { standing: string | null; rightKind: Subject['rightKind']; today: PlainDate },
): Promise<boolean> {
  if (state !== 'AD_SUBMITTED' || standing === null) return false;
  const rows = (await reader.query(`select condition from acceptance_finding where dispute_id = $1 and proceeding_id = $2 and found = 'met'`, [disputeId, id])) as {
    condition: string;
  }[];
  return conditionsFor({ standing, rightKind, today }).every((one) => rows.some(({ condition }) => condition === one));
}
