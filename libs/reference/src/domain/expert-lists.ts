import { code, days, line, type ListSpec, names, note, required, text } from './list-fields';

const fields = line('fields', 'fields', text('技术领域', 'Technical fields'), required);
const contact = line('contact', 'contact', text('联系方式', 'Contact'));

/** 检验鉴定机构: whom the parties agree on, or the panel names (办法 53). */
export const appraisalInstitutionList = {
  name: text('检验鉴定机构', 'Appraisal institutions'),
  table: 'appraisal_institution',
  key: ['code'],
  fields: [code, ...names, fields, line('qualification', 'qualification', text('资质', 'Qualification'), required), contact, ...days, note],
  order: 'code, valid_from',
} as const satisfies ListSpec;

/** 技术调查官: helps the panel with the facts and is subject to recusal (办法 52, 5(5)); the employer is looked at for conflicts. */
export const technicalInvestigatorList = {
  name: text('技术调查官', 'Technical investigators'),
  table: 'technical_investigator',
  key: ['code'],
  fields: [code, ...names, fields, line('employer', 'employer', text('任职单位', 'Employer'), required), contact, ...days, note],
  order: 'code, valid_from',
} as const satisfies ListSpec;
