import type { PublishedDecisionSummary, PublishedDecisionView } from '@contract';
import type { Reader } from '@platform';

export interface DecisionWish {
  /** Already one number or words; two characters at least. */
  words: string | null;
  number: string | null;
  patentNumber: string | null;
  rightKind: string | null;
  year: number | null;
  infringement: boolean | null;
  after: { decidedOn: string; id: string } | null;
  limit: number;
}

const COLUMNS = `id, number, title, department, right_kind as "rightKind", patent_number as "patentNumber", decided_on as "decidedOn", published_on as "publishedOn", infringement`;

/** These two statements are all the public reads, and name no other table (a test reads them). Newest decision first. */
export function searchPublished(reader: Reader, wish: DecisionWish): Promise<PublishedDecisionSummary[]> {
  const values: unknown[] = [];
  const value = (one: unknown) => `$${values.push(one)}`;
  const conditions = [
    wish.words !== null && ((words: string) => `words @> bigrams(${words}) and position(search_form(${words}) in body) > 0`)(value(wish.words)),
    wish.number !== null && `number = ${value(wish.number)}`,
    wish.patentNumber !== null && `patent_number = ${value(wish.patentNumber)}`,
    wish.rightKind !== null && `right_kind = ${value(wish.rightKind)}`,
    wish.year !== null && `decided_on between make_date(${value(wish.year)}::int, 1, 1) and make_date(${value(wish.year)}::int, 12, 31)`,
    wish.infringement !== null && `infringement = ${value(wish.infringement)}`,
    wish.after !== null && `(decided_on, id) < (${value(wish.after.decidedOn)}::date, ${value(wish.after.id)}::uuid)`,
  ].filter((one) => one !== false);
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  return reader.query(
    `select ${COLUMNS}, case when jsonb_array_length(changes) > 0 then json_build_object('kind', changes->-1->>'kind', 'on', changes->-1->>'on') end as changed
     from published_decision ${where} order by decided_on desc, id desc limit ${value(wish.limit)}`,
    values,
  ) as Promise<PublishedDecisionSummary[]>;
}

export async function findPublished(reader: Reader, id: string): Promise<PublishedDecisionView | null> {
  const [row] = (await reader.query(`select ${COLUMNS}, sections, changes from published_decision where id = $1`, [id])) as PublishedDecisionView[];
  return row ?? null;
}
