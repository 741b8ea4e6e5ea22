import type { ReferenceListView } from '@contract';
import { type Bilingual, isPlainDate, RefusalError, refusal } from '@kernel';
import type { Reader } from '@platform';
import { disputeTypes } from './dispute-types';
import { identifierKinds, partyKinds } from './party-kinds';

/** A row of a list that a form offers. What else it carries depends on the list. */
export interface ReferenceItem {
  code: string;
  name: Bilingual;
  [detail: string]: unknown;
}

const NAME = `json_build_object('zh', name_zh, 'en', name_en) as name`;
const IN_FORCE = 'in_force(valid_from, valid_to, $1::date)';

/** Lists in tables; `$1` is the day. */
const tables = {
  causes: `select code, ${NAME}, parent, edition, valid_from::text as "validFrom", valid_to::text as "validTo" from cause_of_action where ${IN_FORCE} order by string_to_array(regexp_replace(code, '[^0-9.]', '', 'g'), '.')::numeric[], code`,
  divisions: `select code, ${NAME}, code_pending as "codePending", valid_from::text as "validFrom", valid_to::text as "validTo", successor from division where ${IN_FORCE} order by code`,
  courts: `select code, ${NAME}, level, division, superior from court where ${IN_FORCE} order by code`,
  'right-kinds': `select code, ${NAME}, number_format as "numberFormat", registry_number as "registryNumber" from right_kind where ${IN_FORCE} order by position`,
  'criminal-thresholds': `select code, ${NAME}, offence, subject, grade, circumstance, measure, amount_type as "amountType", amount_fen as "amountFen", amount_count as "amountCount", item, again_after as "againAfter", article, valid_from::text as "validFrom", valid_to::text as "validTo" from criminal_threshold where ${IN_FORCE} order by code`,
} as const satisfies Record<string, string>;

/** Lists that are words of our own. */
const constants: Readonly<Record<string, readonly ReferenceItem[]>> = {
  'dispute-types': itemsOf(disputeTypes),
  'identifier-kinds': itemsOf(identifierKinds),
  'party-kinds': Object.entries(partyKinds).map(([code, kind]) => ({ code, name: kind.name, identifierKinds: kind.identifierKinds })),
};

/**
 * A published list as it stands on a day in Beijing. The lists are public, whoever reads.
 * @throws RefusalError not_found when there is no such list, impossible_date.
 */
export async function getReferenceList(reader: Reader, list: string, on: string): Promise<readonly ReferenceItem[]> {
  if (!isPlainDate(on)) throw new RefusalError(refusal('impossible_date'));
  if (Object.hasOwn(constants, list)) return constants[list] ?? [];
  if (!Object.hasOwn(tables, list)) throw new RefusalError(refusal('not_found'));
  return (await reader.query(tables[list as keyof typeof tables], [on])) as ReferenceItem[];
}

function itemsOf(names: Readonly<Record<string, Bilingual>>): ReferenceItem[] {
  return Object.entries(names).map(([code, name]) => ({ code, name }));
}

/** What the forms of the lists choose from: the codes that have no end. */
export async function formChoices(reader: Reader): Promise<ReferenceListView['choices']> {
  const rows = (await reader.query(
    `select 'divisions' as list, code, name_zh as zh, name_en as en, null::int as position from division where valid_to is null
     union all select 'right-kinds', code, name_zh, name_en, position from right_kind where valid_to is null order by list, position, code`,
  )) as { list: string; code: string; zh: string; en: string }[];
  const of = (list: string) => rows.filter((row) => row.list === list).map(({ code, zh, en }) => ({ value: code, label: { zh, en } }));
  return { divisions: of('divisions'), 'right-kinds': of('right-kinds') };
}
