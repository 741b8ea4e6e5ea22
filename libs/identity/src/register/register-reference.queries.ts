import type { Choices } from '@contract';
import type { Bilingual, PlainDate } from '@kernel';
import type { Reader } from '@platform';
import { disputeTypes } from '@reference';

interface Listed {
  code: string;
  name: Bilingual;
}

export interface ListedOrganisation {
  id: string;
  name: string;
  inForce: boolean;
}

/** The lists an organisation or a person is checked against, and chosen from, on one day. */
export interface RegisterReference {
  rightKinds: Listed[];
  divisions: Listed[];
  courts: string[];
  organisations: ListedOrganisation[];
}

const NAME = `'name', json_build_object('zh', name_zh, 'en', name_en)`;

/** Divisions that have ended stay allowed where they stand already: service areas name 江北区 until somebody mends them. */
const REFERENCE = `
  select (select coalesce(json_agg(json_build_object('code', code, ${NAME}) order by position), '[]') from right_kind where in_force(valid_from, valid_to, $1)) as "rightKinds",
    (select coalesce(json_agg(json_build_object('code', code, ${NAME}) order by code), '[]') from division where in_force(valid_from, valid_to, $1)) as divisions,
    (select coalesce(json_agg(distinct code), '[]') from court) as courts,
    (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'inForce', in_force(valid_from, valid_to, $1)) order by name), '[]') from organisation) as organisations`;

export async function loadRegisterReference(reader: Reader, today: PlainDate): Promise<RegisterReference> {
  const [row] = (await reader.query(REFERENCE, [today])) as [RegisterReference];
  return row;
}

const optionsOf = (rows: readonly Listed[]) => rows.map(({ code, name }) => ({ value: code, label: name }));

export const choicesOf = ({ rightKinds, divisions, organisations }: RegisterReference): Choices => ({
  rightKinds: optionsOf(rightKinds),
  divisions: optionsOf(divisions),
  disputeTypes: Object.entries(disputeTypes).map(([value, label]) => ({ value, label })),
  organisations: organisations.filter(({ inForce }) => inForce).map(({ id, name }) => ({ value: id, label: { zh: name, en: name } })),
});
