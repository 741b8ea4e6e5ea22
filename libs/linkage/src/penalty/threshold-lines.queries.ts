import type { PlainDate } from '@kernel';
import type { Reader } from '@platform';
import type { ThresholdLine } from '../domain/thresholds/threshold-facts';

const LINES = `
  select code, json_build_object('zh', name_zh, 'en', name_en) as name, offence, subject, grade, circumstance, measure, amount_type as "amountType", amount_fen::float8 as "amountFen", amount_count::float8 as "amountCount", item,
    again_after as "againAfter", article, valid_from::text as "validFrom", valid_to::text as "validTo"
  from criminal_threshold where offence = any($1) and in_force(valid_from, valid_to, $2::date) order by code`;

/** The lines of these offences as they stand on a day, Beijing. */
export const linesOf = (reader: Reader, offences: readonly string[], on: PlainDate): Promise<ThresholdLine[]> =>
  reader.query(LINES, [[...offences], on]) as Promise<ThresholdLine[]>;
