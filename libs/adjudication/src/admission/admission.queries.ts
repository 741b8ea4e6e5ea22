import { type Audience, canSee, type Relation } from '@kernel';
import type { Reader } from '@platform';
import type { Option } from '@procedure';
import type { Proceeding } from '@proceedings';
import type { Admission } from '../domain/facts';

/** Mediation material that every side has seen. */
const SHOWN_TO_ALL: readonly Audience[] = ['joint', 'administrative_mediation'];

export interface AdmissionFacts {
  admissions: Admission[];
  /** Material that every side has seen already: what one side showed the mediator alone isn't asked for here. */
  jointMaterial: string[];
}

/** With all facts of the dispute, whoever asks. A refused piece awaits nobody. */
export async function findAdmissions(reader: Reader, { disputeId, id }: Pick<Proceeding, 'disputeId' | 'id'>): Promise<AdmissionFacts> {
  const [row] = (await reader.query(
    `select (select coalesce(json_agg(json_build_object('id', m.id, 'exhibitId', m.exhibit_id, 'awaiting',
         (select coalesce(json_agg(p.id), '[]') from party p where p.dispute_id = m.dispute_id and not exists (select 1 from admission_answer s where s.dispute_id = m.dispute_id and s.admission_id = m.id and (s.party_id = p.id or not s.agrees))))), '[]')
       from admission m where m.dispute_id = $1 and m.proceeding_id = $2) as admissions,
       (select coalesce(json_agg(e.id), '[]') from exhibit e where e.dispute_id = $1 and e.audience = any($3)) as "jointMaterial"`,
    [disputeId, id, SHOWN_TO_ALL],
  )) as [AdmissionFacts];
  return row;
}

/** What the reader may choose among. Lists are read with all facts: who asks says which titles are in it, and the department reads none. */
export async function admissionChoices(
  reader: Reader,
  { disputeId, id }: Pick<Proceeding, 'disputeId' | 'id'>,
  relations: readonly Relation[],
): Promise<{ mediationMaterial: Option[]; admissions: Option[] }> {
  const rows = (await reader.query(
    `select e.id, e.title, m.id as admission from exhibit e left join admission m on m.dispute_id = e.dispute_id and m.proceeding_id = $2 and m.exhibit_id = e.id
     where e.dispute_id = $1 and e.audience = any($3) order by e.added_at, e.position`,
    [disputeId, id, SHOWN_TO_ALL.filter((audience) => canSee(relations, audience))],
  )) as { id: string; title: string; admission: string | null }[];
  const option = (value: string, title: string): Option => ({ value, label: { zh: title, en: title } });
  return {
    mediationMaterial: rows.filter(({ admission }) => admission === null).map((row) => option(row.id, row.title)),
    admissions: rows.flatMap(({ admission, title }) => (admission === null ? [] : [option(admission, title)])),
  };
}
