import type { PlainDate } from '@kernel';
import type { Reader } from '@platform';
import { LawBook, type LawRows } from './domain/law-book';

const pair = (name: string) => `case when ${name}_zh is not null then json_build_object('zh', ${name}_zh, 'en', ${name}_en) end`;

const LAW = `select
  (select coalesce(json_agg(json_build_object('code', code, 'name', ${pair('name')}, 'starts', ${pair('starts')}, 'law', ${pair('law')}, 'citedLaw', cited_law, 'citedTopic', cited_topic,
     'counting', counting, 'amount', amount, 'unit', unit, 'limits', limits, 'extensionBy', ${pair('extension_by')}, 'extensionMost', ${pair('extension_most')}, 'extensionDays', extension_days,
     'notCounted', ${pair('not_counted')}, 'variantOf', variant_of, 'when', ${pair('when')}, 'arrives', arrives, 'transition', transition, 'basis', basis, 'confirmed', confirmed, 'validFrom', valid_from, 'validTo', valid_to) order by valid_from), '[]')
   from deadline_rule where $1::text[] is null or code = any($1)) as rules,
  (select coalesce(json_agg(json_build_object('law', c.law, 'topic', c.topic, 'article', c.article, 'validFrom', c.valid_from, 'validTo', c.valid_to)), '[]')
   from statute_citation c where exists (select 1 from deadline_rule r where ($1::text[] is null or r.code = any($1)) and r.cited_law = c.law and r.cited_topic = c.topic)) as citations,
  (select coalesce(json_agg(json_build_object('year', year, 'notice', notice, 'holidays', holidays, 'workingWeekends', working_weekends) order by year), '[]')
   from holiday_schedule where in_force(valid_from, valid_to, $2::date)) as holidays`;

/** All versions of these time limits (null: of all), and the holiday notices as the lists stand on `today` (Beijing). One statement. */
export async function readLawBook(reader: Reader, ruleIds: readonly string[] | null, today: PlainDate): Promise<LawBook> {
  const [rows] = (await reader.query(LAW, [ruleIds, today])) as [LawRows];
  return new LawBook(rows);
}
