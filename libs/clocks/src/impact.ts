import { computeDeadline } from '@deadlines';
import { isId, type PlainDate, RefusalError, refusal } from '@kernel';
import type { Reader } from '@platform';
import { type Facts, inputOf } from './computation';
import { hasMoved } from './deadline.store';
import type { LawBook } from './domain/law-book';
import { type CountedDeadline, countedDeadlines, mattersOfDeadlines, type MovedDeadline } from './impact.queries';
import type { Cursor } from './recompute.store';

/** Open deadlines read at once by whoever counts, and by whoever turns a page; how many of those that move stand on a page. */
const READ = 2000;
const TURNED = 500;
export const LISTED = 100;
/** Matters of one day have one answer; so many answers are remembered. */
const REMEMBERED = 20_000;

interface Outcome {
  name: MovedDeadline['name'];
  dueOn: PlainDate;
  dueAt: string | null;
  actBy: PlainDate;
}

type Moving = CountedDeadline & { to: Outcome };

export interface MovedPage {
  moves: MovedDeadline[];
  next: string | null;
}

/** What this law makes of a deadline; null for one that keeps its day, since no version reaches it or its new unit can't be counted. */
function countingBy(law: LawBook): (row: Facts & { ruleId: string }) => Outcome | null {
  const known = new Map<string, Outcome | null>();
  const count = (row: Facts & { ruleId: string }): Outcome | null => {
    const rule = law.ruleFor(row.ruleId, row.triggerAt ?? row.triggerOn);
    if (!rule) return null;
    try {
      const { dueOn, dueAt, actBy } = computeDeadline(inputOf(rule, row, law.calendar));
      return { name: rule.name, dueOn, dueAt, actBy };
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  };
  return (row) => {
    const key = JSON.stringify([row.ruleId, row.triggerAt ?? row.triggerOn, row.extendedTo, row.excluded]);
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size === REMEMBERED) known.clear();
    const outcome = count(row);
    known.set(key, outcome);
    return outcome;
  };
}

const movingBy = (law: LawBook) => {
  const count = countingBy(law);
  return (rows: readonly CountedDeadline[]): Moving[] =>
    rows.flatMap((row) => {
      const to = count(row);
      return to && hasMoved(row, to) ? [{ ...row, to }] : [];
    });
};

/** Counts all open deadlines by this law and lists the first that move. Reads them page by page: what it holds doesn't grow with them. */
export async function impactOf(reader: Reader, law: LawBook, ruleId: string | null): Promise<MovedPage & { counted: number; moved: number }> {
  const moving = movingBy(law);
  const first: Moving[] = [];
  let [counted, moved] = [0, 0];
  for (let after: Cursor | null = null, page: CountedDeadline[]; ; after = page.at(-1) ?? null) {
    page = await countedDeadlines(reader, { ruleId, after, limit: READ });
    const found = moving(page);
    counted += page.length;
    moved += found.length;
    first.push(...found.slice(0, LISTED + 1 - first.length));
    if (page.length < READ) return { ...(await listed(reader, first, null)), counted, moved };
  }
}

/** The next page of those that move, out of one page of those that are open: it may be short, and even empty before the end. */
export async function movesAfter(reader: Reader, law: LawBook, { ruleId, after }: { ruleId: string | null; after: Cursor }): Promise<MovedPage> {
  const page = await countedDeadlines(reader, { ruleId, after, limit: TURNED });
  return listed(reader, movingBy(law)(page), page.length === TURNED ? (page.at(-1) ?? null) : null);
}

async function listed(reader: Reader, found: readonly Moving[], beyond: Cursor | null): Promise<MovedPage> {
  const rows = found.slice(0, LISTED);
  const matters = new Map((await mattersOfDeadlines(reader, rows)).map((matter) => [matter.id as string, matter]));
  const moves = rows.map(({ id, ruleId, dueOn, dueAt, actBy, to }): MovedDeadline => {
    const { number = '', procedure = '' } = matters.get(id) ?? {};
    return { deadlineId: id, number, procedure, ruleId, name: to.name, fromDue: dueOn, toDue: to.dueOn, fromAt: dueAt, toAt: to.dueAt, fromActBy: actBy, toActBy: to.actBy };
  });
  const last = found.length > LISTED ? (rows.at(-1) ?? null) : beyond;
  return { moves, next: last && cursorText(last) };
}

export const cursorText = ({ ruleId, disputeId, id }: Cursor): string => `${disputeId}_${id}_${ruleId}`;

/** @throws RefusalError malformed_id for what no page has given. */
export function cursorFrom(text: string): Cursor {
  const [disputeId, id, ...rule] = text.split('_');
  if (!isId(disputeId) || !isId(id)) throw new RefusalError(refusal('malformed_id'));
  return { disputeId, id, ruleId: rule.join('_') };
}
