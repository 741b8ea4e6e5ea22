import type { PlainDate } from '@kernel';
import type { Reader } from '@platform';
import type { Option } from '@procedure';
import type { Asking, Proceeding } from '@proceedings';
import { readExperts } from '@reference';
import type { AppraisalFacts, ExpertFacts } from '../domain/facts';

type Expert = Awaited<ReturnType<typeof readExperts>>['investigators'][number];

interface CaseRow {
  appraisal: AppraisalFacts | null;
  assigned: { id: string; code: string; name: string; recusalOpen: boolean; recused: boolean }[];
  /** Parties and agents by name. */
  names: string[];
}

const CASE = `select
  (select json_build_object('id', p.id, 'stage', p.stage, 'objected', p.objected_by is not null, 'answers',
      (select coalesce(json_agg(json_build_object('partyId', n.party_id, 'institution', n.institution, 'cost', n.cost)), '[]') from appraisal_answer n where n.dispute_id = p.dispute_id and n.appraisal_id = p.id))
    from appraisal p where p.dispute_id = $1 and p.proceeding_id = $2 and p.stage not in ('examined', 'ended')) as appraisal,
  (select coalesce(json_agg(json_build_object('id', i.id, 'code', i.code, 'name', i.name, 'recusalOpen', i.recusal_by is not null and i.recusal_granted is null, 'recused', coalesce(i.recusal_granted, false)) order by i.assigned_on, i.id), '[]')
    from technical_investigator_of_case i where i.dispute_id = $1 and i.proceeding_id = $2) as assigned,
  array(select t.name from party t where t.dispute_id = $1 union select g.name from agent g where g.dispute_id = $1) as names`;

const caseOf = async (reader: Reader, { disputeId, id }: Proceeding): Promise<CaseRow> => {
  const [row] = (await reader.query(CASE, [disputeId, id])) as [CaseRow];
  return row;
};

/** Somebody who was recused isn't assigned again either. */
const standingOf = (expert: Expert, { assigned, names }: CaseRow) => ({
  id: expert.id,
  related: names.some((name) => name === expert.name.zh || name === expert.employer),
  assigned: assigned.some(({ code }) => code === expert.code),
});

export async function expertFacts(reader: Reader, proceeding: Proceeding, today: PlainDate): Promise<ExpertFacts> {
  const row = await caseOf(reader, proceeding);
  const { institutions, investigators } = await readExperts(reader, today);
  return {
    appraisal: row.appraisal,
    institutions: institutions.map(({ id }) => id),
    investigators: investigators.map((one) => standingOf(one, row)),
    assigned: row.assigned.filter(({ recused }) => !recused).map(({ id, name, recusalOpen }) => ({ id, name, recusalOpen })),
  };
}

const optionOf = ({ id, name, fields }: Expert): Option => ({ value: id, label: { zh: `${name.zh}（${fields}）`, en: `${name.en} (${fields})` } });
const readers: readonly string[] = ['applicant', 'respondent', 'case_handler', 'panel', 'panel_chief', 'department_head'];
const deciding: readonly string[] = ['case_handler', 'panel_chief', 'department_head'];

/** The registers for whoever decides, the investigators of the case for the file's readers. */
export async function expertChoices(reader: Reader, proceeding: Proceeding, { relations, today }: Asking): Promise<Record<string, readonly Option[]>> {
  if (!relations.some((one) => readers.includes(one))) return {};
  const row = await caseOf(reader, proceeding);
  const assigned = row.assigned.filter(({ recused }) => !recused).map(({ id, name }) => ({ value: id, label: { zh: name, en: name } }));
  if (!relations.some((one) => deciding.includes(one))) return { assignedInvestigators: assigned };
  const { institutions, investigators } = await readExperts(reader, today);
  const free = investigators.filter((one) => !standingOf(one, row).related && !standingOf(one, row).assigned);
  return { assignedInvestigators: assigned, investigators: free.map(optionOf), institutions: institutions.map(optionOf) };
}
