import type { Bilingual, PlainDate } from '@kernel';
import type { Reader } from '@platform';

interface Expert {
  /** The row of the register. */
  id: string;
  code: string;
  name: Bilingual;
  fields: string;
  /** Of an investigator alone. */
  employer: string | null;
}

const listed = (table: string, employer: string) =>
  `select id, code, json_build_object('zh', name_zh, 'en', name_en) as name, fields, ${employer} as employer from ${table} where in_force(valid_from, valid_to, $1) order by code`;

interface Experts {
  /** Institutions that may be asked to appraise. */
  institutions: Expert[];
  /** Technical investigators. */
  investigators: Expert[];
}

/** The registers of experts as they stand on a day. */
export async function readExperts(reader: Reader, on: PlainDate): Promise<Experts> {
  const institutions = (await reader.query(listed('appraisal_institution', 'null'), [on])) as Expert[];
  return { institutions, investigators: (await reader.query(listed('technical_investigator', 'employer'), [on])) as Expert[] };
}
