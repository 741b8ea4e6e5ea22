import type { DisputeDraftData } from '@contract';
import type { PlainDate } from '@kernel';
import type { Reader } from '@platform';
import type { DraftReference } from './domain/draft-reference';
import type { FilingReference } from './domain/new-dispute';

/** The rows of the lists that this draft refers to, in one statement. */
export async function referenceOf(reader: Reader, data: DisputeDraftData, on: PlainDate): Promise<DraftReference> {
  const divisions = [data.division, ...(data.parties ?? []).map((party) => party.division)].filter((code) => code !== undefined);
  const [row] = (await reader.query(
    `with named as (select * from division where code = any($2))
     select (select coalesce(json_agg(json_build_object('code', code, 'validFrom', valid_from, 'validTo', valid_to)), '[]') from cause_of_action where code = $1) as causes,
       (select coalesce(json_agg(json_build_object('code', code, 'name', json_build_object('zh', name_zh, 'en', name_en), 'validFrom', valid_from, 'validTo', valid_to, 'successor', successor)), '[]')
        from division where code in (select code from named union select successor from named)) as divisions,
       (select coalesce(json_agg(json_build_object('code', code, 'numberFormat', number_format, 'registryNumber', registry_number)), '[]') from right_kind where in_force(valid_from, valid_to, $3)) as "rightKinds"`,
    [data.causeCode ?? null, divisions, on],
  )) as [DraftReference];
  return row;
}

/** What the rows of a filing are written with: the cause as it stands on the day, and how numbers are written. */
export async function filingReferenceOf(reader: Reader, causeCode: string | undefined, on: PlainDate): Promise<FilingReference> {
  const [row] = (await reader.query(
    `select (select json_build_object('name', name_zh, 'validFrom', valid_from) from cause_of_action
             where code = $1 and coalesce(valid_from, '-infinity') <= $2::date and $2::date <= coalesce(valid_to, 'infinity') limit 1) as cause,
       (select coalesce(json_agg(json_build_object('code', code, 'numberFormat', number_format)), '[]') from right_kind where in_force(valid_from, valid_to, $2::date)) as "rightKinds"`,
    [causeCode ?? null, on],
  )) as [FilingReference];
  return row;
}
