import { type Bilingual, registrationFormats } from '@kernel';
import { jurisdictionScopes } from '../reference-rows';
import { appraisalInstitutionList, technicalInvestigatorList } from './expert-lists';
import { deadlineRuleList, holidayList, reminderLadderList } from './deadline-lists';
import { code, days, type ListSpec, line, names, note, optionsOf, required, text } from './list-fields';
import { criminalThresholdList } from './threshold-list';

const levels = { basic: text('基层', 'Basic'), intermediate: text('中级', 'Intermediate'), high: text('高级', 'High'), supreme: text('最高', 'Supreme') };
const scopes: Readonly<Record<(typeof jurisdictionScopes)[number], Bilingual>> = {
  territory: text('辖区', 'Territory'),
  first_instance: text('一审', 'First instance'),
  appeal: text('上诉', 'Appeal'),
  department_mediation: text('行政调解协议司法确认（与法院约定）', 'Confirms what a department mediated (as agreed with the court)'),
};
const formats = ['patent', ...registrationFormats].map((value) => ({ value, label: text(value, value) }));

/** The lists an administrator keeps. Names of tables and columns stand here and nowhere in what comes from outside. */
export const listSpecs = {
  causes: {
    name: text('案由', 'Causes of action'),
    table: 'cause_of_action',
    key: ['edition', 'code'],
    fields: [
      line('edition', 'edition', text('版本', 'Edition'), required),
      code,
      line('parent', 'parent', text('上级案由', 'Parent'), { codesOf: 'causes' }),
      ...names,
      ...days,
      note,
    ],
    order: `edition desc, string_to_array(regexp_replace(code, '[^0-9.]', '', 'g'), '.')::numeric[], code, valid_from`,
  },
  divisions: {
    name: text('行政区划', 'Divisions'),
    table: 'division',
    key: ['code'],
    fields: [
      code,
      ...names,
      line('successor', 'successor', text('并入', 'Merged into'), { codesOf: 'divisions' }),
      { ...line('codePending', 'code_pending', text('临时代码', 'Provisional code'), required), kind: 'boolean', max: undefined },
      ...days,
      note,
    ],
    order: 'code, valid_from',
  },
  courts: {
    name: text('法院', 'Courts'),
    table: 'court',
    key: ['code'],
    fields: [
      { ...code, label: text('法院代字', 'Court code') },
      ...names,
      { ...line('level', 'level', text('级别', 'Level'), required), kind: 'choice', options: optionsOf(levels) },
      line('division', 'division', text('所在区划', 'Division'), { codesOf: 'divisions' }),
      line('superior', 'superior', text('上级法院', 'Superior'), { codesOf: 'courts' }),
      ...days,
      note,
    ],
    order: 'code, valid_from',
  },
  jurisdictions: {
    name: text('法院管辖', 'Jurisdiction'),
    table: 'court_jurisdiction',
    key: [],
    fields: [
      { ...line('scope', 'scope', text('类别', 'Kind'), required), kind: 'choice', options: optionsOf(scopes) },
      line('court', 'court', text('法院代字', 'Court'), { required: true, codesOf: 'courts' }),
      { ...line('rightKinds', 'right_kinds', text('权利类型', 'Kinds of right')), kind: 'choices', optionsFrom: 'right-kinds', codesOf: 'right-kinds' },
      line('causePrefix', 'cause_prefix', text('案由（含下级）', 'Cause and below'), { codesOf: 'causes' }),
      { ...line('amountMinFen', 'amount_min_fen', text('标的额下限', 'Amount from')), kind: 'money', max: undefined },
      { ...line('amountMaxFen', 'amount_max_fen', text('标的额上限', 'Amount to')), kind: 'money', max: undefined },
      { ...line('divisions', 'divisions', text('区划', 'Divisions')), kind: 'choices', optionsFrom: 'divisions', codesOf: 'divisions' },
      ...days,
      { ...line('source', 'source', text('来源与说明', 'Source and remark')), required: true },
    ],
    order: 'position, valid_from, id',
  },
  'right-kinds': {
    name: text('权利类型', 'Kinds of right'),
    table: 'right_kind',
    key: ['code'],
    fields: [
      code,
      ...names,
      { ...line('numberFormat', 'number_format', text('号码格式', 'Number format')), kind: 'choice', options: formats },
      { ...line('registryNumber', 'registry_number', text('须有登记号', 'Has a registration number'), required), kind: 'boolean', max: undefined },
      ...days,
    ],
    order: 'position, valid_from',
  },
  citations: {
    name: text('条文引用', 'Citations'),
    table: 'statute_citation',
    key: ['law', 'topic', 'article'],
    fields: [
      line('law', 'law', text('法律', 'Law'), required),
      line('topic', 'topic', text('主题', 'Topic'), required),
      line('article', 'article', text('条', 'Article'), required),
      ...days,
      note,
    ],
    order: 'law, topic, valid_from',
  },
  'criminal-thresholds': criminalThresholdList,
  'deadline-rules': deadlineRuleList,
  holidays: holidayList,
  'reminder-ladders': reminderLadderList,
  'appraisal-institutions': appraisalInstitutionList,
  'technical-investigators': technicalInvestigatorList,
  settings: {
    name: text('系统设定', 'House settings'),
    table: 'house_setting',
    key: ['code'],
    fields: [code, ...names, { ...line('value', 'value', text('数值', 'Value'), required), kind: 'number', max: 10_000 }, ...days, note],
    order: 'code, valid_from',
  },
} as const satisfies Record<string, ListSpec>;

export type ListName = keyof typeof listSpecs;
export const isListName = (name: string): name is ListName => Object.hasOwn(listSpecs, name);
export const specOf = (name: ListName): ListSpec => listSpecs[name];

/** A list with places: a new row goes to the end. */
export const hasPosition = (name: ListName): boolean => name === 'jurisdictions' || name === 'right-kinds';
