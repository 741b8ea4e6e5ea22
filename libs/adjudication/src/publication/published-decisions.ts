import type { Page, PublishedDecisionSummary, PublishedDecisionView } from '@contract';
import { type Actor, isId, isPlainDate, parseDecisionNumber, parsePatentNumber, RefusalError, refusal } from '@kernel';
import type { Database } from '@platform';
import { type DecisionWish, findPublished, searchPublished } from './published-decisions.queries';

/** Nobody in particular: row-level security shows such a reader no row of any dispute. */
const anybody: Actor = { kind: 'user', userId: null, partyId: null, organisationId: null, roles: [], name: '公众', principals: [] };

const PAGE = 20;
const AFTER = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/;

export interface PublicSearch {
  q?: string;
  rightKind?: string;
  year?: number;
  infringement?: boolean;
  after?: string;
}

/** Decisions that are public (办法 83), for everybody. */
export class PublishedDecisions {
  constructor(private readonly db: Database) {}

  /** @throws RefusalError malformed_id for a cursor that is none. */
  search(asked: PublicSearch): Promise<Page<PublishedDecisionSummary>> {
    const wish = wishOf(asked);
    return this.db.read(anybody, async (reader) => {
      const rows = await searchPublished(reader, { ...wish, limit: PAGE + 1 });
      const items = rows.slice(0, PAGE);
      const last = items.at(-1);
      return { items, next: rows.length > PAGE && last ? `${last.decidedOn}.${last.id}` : null };
    });
  }

  /** @throws RefusalError not_found, also for one that was taken down. */
  async get(id: string): Promise<PublishedDecisionView> {
    const found = isId(id) ? await this.db.read(anybody, (reader) => findPublished(reader, id)) : null;
    if (!found) throw new RefusalError(refusal('not_found'));
    return found;
  }
}

/** A number of a decision or of a patent is looked up as what it is, however its brackets were typed; all else are words. */
function wishOf({ q, rightKind, year, infringement, after }: PublicSearch): Omit<DecisionWish, 'limit'> {
  const text = q?.trim() ?? '';
  const [number, patent] = [parseDecisionNumber(text), parsePatentNumber(text)];
  return {
    number: number.ok ? number.value.number : null,
    patentNumber: patent.ok ? patent.value.number : null,
    words: text !== '' && !number.ok && !patent.ok ? text : null,
    rightKind: rightKind ?? null,
    year: year ?? null,
    infringement: infringement ?? null,
    after: after === undefined ? null : cursorOf(after),
  };
}

function cursorOf(text: string): NonNullable<DecisionWish['after']> {
  const [, decidedOn, id] = AFTER.exec(text) ?? [];
  if (!isPlainDate(decidedOn) || !isId(id)) throw new RefusalError(refusal('malformed_id'));
  return { decidedOn, id };
}
