import { readLawBook } from '@clocks';
import { computeDeadline } from '@deadlines';
import { isPlainDate, type PlainDate } from '@kernel';
import type { Reader } from '@platform';
import type { InputValues } from '@procedure';
import type { ReadingFacts } from '../domain/readings/reading';

const RULES = ['AM-REWARD-3M', 'AM-SERVICE-1Y', 'AM-LIMIT-3Y'];

interface Subject {
  disputeId: string;
  departmentId: string;
  rightKind: string;
}

/** A department without districts of its own covers the whole city; who lives elsewhere has no division. */
async function readCompetenceOf(reader: Reader, { disputeId, departmentId }: Omit<Subject, 'rightKind'>): Promise<ReadingFacts['competence']> {
  const [row] = (await reader.query(
    `select exists (select 1 from party p where p.dispute_id = d.dispute_id and p.side = 'B' and (p.division = any(o.districts) or (p.division is not null and coalesce(o.districts, '{}') = '{}'))) as domicile,
       (d.division = any(o.districts) or (d.division is not null and coalesce(o.districts, '{}') = '{}')) is true as place
     from dispute d, organisation o where d.dispute_id = $1 and o.id = $2`,
    [disputeId, departmentId],
  )) as { domicile: boolean; place: boolean }[];
  return row?.domicile ? 'domicile' : row?.place ? 'place' : 'neither';
}

const later = (a: PlainDate, b: unknown): PlainDate => (isPlainDate(b) && b > a ? b : a);

/**
 * The last days that the answers name a beginning for, by the rules in force on that day; `today` is Beijing’s. The year after leaving is no clock
 * but a test that the department applies now, to somebody who may have left before its rule was written (办法 71(3)).
 */
export async function readReadingFacts(reader: Reader, { rightKind, ...where }: Subject, { answers, today }: { answers: InputValues; today: PlainDate }): Promise<ReadingFacts> {
  const law = await readLawBook(reader, RULES, today);
  const lastDay = (id: string, from: unknown, version?: PlainDate): PlainDate | null => {
    const rule = isPlainDate(from) && from <= today ? law.ruleFor(id, version ?? from) : null;
    return rule ? computeDeadline({ rule, trigger: from as PlainDate, calendar: law.calendar }).dueOn : null;
  };
  const { grantedOn, leftOn, knownOn } = answers;
  return {
    today,
    rightKind,
    competence: await readCompetenceOf(reader, where),
    rewardUntil: lastDay('AM-REWARD-3M', grantedOn),
    serviceUntil: lastDay('AM-SERVICE-1Y', leftOn, today),
    limitUntil: lastDay('AM-LIMIT-3Y', isPlainDate(knownOn) ? later(knownOn, grantedOn) : undefined),
  };
}

/** The draft that the applicant has opened already. */
export async function findDraft(reader: Reader, disputeId: string): Promise<{ proceedingId: string; version: number } | null> {
  const [draft] = (await reader.query(`select id as "proceedingId", version from proceeding where dispute_id = $1 and procedure = 'AM' and state = 'AM_DRAFT'`, [disputeId])) as {
    proceedingId: string;
    version: number;
  }[];
  return draft ?? null;
}

export async function departmentName(reader: Reader, id: string): Promise<string> {
  const [row] = (await reader.query('select name from organisation where id = $1', [id])) as { name: string }[];
  return row?.name ?? '';
}
