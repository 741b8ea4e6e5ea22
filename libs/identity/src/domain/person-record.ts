import type { RoleCode } from '@contract';
import { type Actor, type Bilingual, type FieldRefusal, fieldRefusal, isId, isPlainDate, type Refusal, refusal } from '@kernel';
import { complaintsAbout, type InputField, type InputValues } from '@procedure';
import { dayField, daysInOrder, text, textField, unknownCodes } from './record-fields';

export interface Appointment {
  organisationId: string;
  role: RoleCode;
  from: string | null;
  to: string | null;
}

/** A person with an account, as it is filled in. Days are inclusive days in Beijing. */
export interface PersonRecord {
  username: string;
  name: string;
  phone: string | null;
  appointments: Appointment[];
  /** Kinds of right this person is good at. */
  fields: string[];
  languages: string[];
  weeklyCapacity: number;
  /** Open cases at most; null: no limit. */
  loadLimit: number | null;
  /** Years as a mediator. */
  seniority: number;
  trainingHours: number;
  discipline: string | null;
  bio: string | null;
  /** 办案资质证件 (办法 4) or 行政执法证件 (行政处罚法 42), and the last day it is good for. */
  certificate: string | null;
  certificateUntil: string | null;
  leaves: { from: string; to: string }[];
  interests: { kind: string; subject: string; note: string | null }[];
  disabled: boolean;
}

/** The roles an administrator gives; applicants and respondents come by themselves. */
export const staffRoles: Readonly<Record<string, Bilingual>> = {
  clerk: text('书记员', 'Clerk'),
  mediator: text('调解员', 'Mediator'),
  manager: text('负责人', 'Manager'),
  court_liaison: text('法院联络员', 'Court liaison'),
  case_handler: text('行政裁决办案人员', 'Case handler of adjudications'),
  department_head: text('部门负责人', 'Head of the department'),
  legal_reviewer: text('合法性审核人员', 'Legal reviewer'),
  enforcement_officer: text('执法人员', 'Enforcement officer'),
  enforcement_head: text('执法机构负责人', 'Head of the enforcement unit'),
  agency_chief: text('行政执法机关正职负责人', 'Chief of the agency'),
  police_officer: text('公安机关承办人员', 'Police officer'),
  police_head: text('公安机关负责人', 'Head of the police'),
  procurator: text('检察官', 'Procurator'),
  supervisor: text('主管部门', 'Bureau supervisor'),
  administrator: text('系统管理员', 'Administrator'),
};

const interestKinds: Readonly<Record<string, Bilingual>> = {
  identifier: text('证件号码', 'Identity number'),
  name: text('姓名或名称', 'Name'),
  employer: text('任职单位', 'Employer'),
  patent_agent: text('曾代理的专利（专利号）', 'Patent once acted for as agent (its number)'),
  patent_examiner: text('曾审查的专利（专利号）', 'Patent once examined (its number)'),
};

export const languageNames: Readonly<Record<string, Bilingual>> = {
  zh: text('汉语', 'Chinese'),
  en: text('英语', 'English'),
  de: text('德语', 'German'),
  fr: text('法语', 'French'),
  ja: text('日语', 'Japanese'),
  ko: text('韩语', 'Korean'),
  ru: text('俄语', 'Russian'),
  es: text('西班牙语', 'Spanish'),
  pt: text('葡萄牙语', 'Portuguese'),
  ar: text('阿拉伯语', 'Arabic'),
};

const optionsOf = (names: Readonly<Record<string, Bilingual>>) => Object.entries(names).map(([value, label]) => ({ value, label }));
const MOST_HOURS = 10_000;

export const personFields: readonly InputField[] = [
  textField('username', text('用户名', 'User name'), { required: true, max: 60, hint: text('设定后不再改动。', 'Never changes afterwards.') }),
  textField('name', text('姓名', 'Name'), { required: true, max: 60 }),
  textField('phone', text('电话', 'Telephone'), { max: 40 }),
  { name: 'appointments', label: text('任职', 'Appointments'), kind: 'structure', editor: 'appointments' },
  textField('certificate', text('办案资质证件号或者行政执法证件号', 'Certificate of a case handler, or card of an enforcement officer'), {
    hint: text('没有有效证件的，不能进入合议组或者专案组。', 'Without a valid one nobody sits on a panel or a special team.'),
  }),
  dayField('certificateUntil', text('证件有效期至', 'Certificate good until')),
  { name: 'fields', label: text('擅长的权利类型', 'Fields'), kind: 'choices', optionsFrom: 'rightKinds' },
  { name: 'languages', label: text('语言', 'Languages'), kind: 'choices', options: optionsOf(languageNames) },
  { name: 'weeklyCapacity', label: text('每周可办案件数', 'Cases a week'), kind: 'number', min: 1, max: 100 },
  { name: 'loadLimit', label: text('在办案件上限', 'Open cases at most'), kind: 'number', min: 1, max: 1000, hint: text('不填即不限。', 'Left empty: no limit.') },
  { name: 'seniority', label: text('从事调解年数', 'Years as a mediator'), kind: 'number', min: 0, max: 80 },
  { name: 'trainingHours', label: text('培训学时', 'Hours of training'), kind: 'number', min: 0, max: MOST_HOURS },
  { name: 'discipline', label: text('奖惩情况（公开）', 'Commendations and discipline (public)'), kind: 'longtext', max: 1000 },
  { name: 'bio', label: text('简介', 'About'), kind: 'longtext', max: 1000 },
  { name: 'leaves', label: text('请假', 'Leave'), kind: 'structure', editor: 'leaves' },
  { name: 'interests', label: text('利害关系申报', 'Declared interests'), kind: 'structure', editor: 'interests' },
  { name: 'disabled', label: text('停用账号', 'Account disabled'), kind: 'boolean' },
];

export interface PersonReference {
  rightKinds: ReadonlySet<string>;
  organisations: ReadonlySet<string>;
}

type Line = Readonly<Record<string, unknown>>;
const linesOf = (value: unknown): Line[] => (Array.isArray(value) ? (value as unknown[]).map((line) => (typeof line === 'object' && line !== null ? (line as Line) : {})) : []);
const at = (list: string, index: number, complaints: readonly FieldRefusal[]): FieldRefusal[] => complaints.map((one) => ({ ...one, field: `${list}.${index}.${one.field}` }));

const lineFields: Readonly<Record<string, readonly InputField[]>> = {
  appointments: [
    { name: 'organisationId', label: text('组织', 'Organisation'), kind: 'id', required: true, optionsFrom: 'organisations' },
    { name: 'role', label: text('角色', 'Role'), kind: 'choice', required: true, options: optionsOf(staffRoles) },
    { name: 'from', label: text('自', 'From'), kind: 'date' },
    { name: 'to', label: text('至', 'Until'), kind: 'date' },
  ],
  leaves: [
    { name: 'from', label: text('自', 'From'), kind: 'date', required: true },
    { name: 'to', label: text('至', 'Until'), kind: 'date', required: true },
  ],
  interests: [
    { name: 'kind', label: text('类别', 'Kind'), kind: 'choice', required: true, options: optionsOf(interestKinds) },
    { name: 'subject', label: text('内容', 'Of what'), kind: 'text', required: true, max: 200 },
    { name: 'note', label: text('说明', 'Remark'), kind: 'text', max: 300 },
  ],
};
/** The columns of the lists inside the form, for whoever draws it. */
export const personLines = lineFields;

const MOST_LINES = 50;
const USERNAME = /^[\p{L}\p{N}._-]{3,60}$/u;

function complaintsAboutLines(values: InputValues, list: string): FieldRefusal[] {
  if (values[list] === undefined || values[list] === null) return [];
  if (!Array.isArray(values[list])) return [fieldRefusal(list, 'not_list')];
  const lines = linesOf(values[list]);
  if (lines.length > MOST_LINES) return [fieldRefusal(list, 'too_many_items', { max: MOST_LINES })];
  return lines.flatMap((line, index) => at(list, index, [...complaintsAbout(lineFields[list] ?? [], line as InputValues), ...daysInOrder(line, 'from', 'to')]));
}

/** Every complaint about a person as it was filled in, by field; those inside a list by `list.index.field`. */
export function complaintsAboutPerson(values: InputValues, reference: PersonReference): FieldRefusal[] {
  const appointments = linesOf(values.appointments);
  const pairs = appointments.map(({ organisationId, role }) => `${String(organisationId)} ${String(role)}`);
  const twice = pairs.flatMap((pair, index) => (pairs.indexOf(pair) < index ? at('appointments', index, [fieldRefusal('role', 'already_listed')]) : []));
  const starts = linesOf(values.leaves).map(({ from }) => from);
  const sameDay = starts.flatMap((from, index) => (starts.indexOf(from) < index ? at('leaves', index, [fieldRefusal('from', 'already_listed')]) : []));
  return [
    ...complaintsAbout(personFields, values),
    ...(typeof values.username === 'string' && values.username !== '' && !USERNAME.test(values.username) ? [fieldRefusal('username', 'username_format')] : []),
    ...(isPlainDate(values.certificateUntil) && orNull(values.certificate) === null ? [fieldRefusal('certificate', 'required')] : []),
    ...unknownCodes(values, 'fields', reference.rightKinds),
    ...unknownCodes(values, 'languages', new Set(Object.keys(languageNames))),
    ...Object.keys(lineFields).flatMap((list) => complaintsAboutLines(values, list)),
    ...appointments.flatMap((line, index) => (isId(line.organisationId) ? at('appointments', index, unknownCodes(line, 'organisationId', reference.organisations)) : [])),
    ...twice,
    ...sameDay,
  ];
}

const orNull = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);
const day = (value: unknown): string | null => (isPlainDate(value) ? value : null);
const codes = (value: unknown): string[] => (Array.isArray(value) ? [...new Set(value as string[])].sort() : []);
const DEFAULT_CAPACITY = 5;
const sorted = <T>(rows: T[]): T[] => [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** What passed the check, as it is stored. */
export const personOf = (values: InputValues): PersonRecord => ({
  username: (orNull(values.username) ?? '').normalize('NFKC'),
  name: orNull(values.name) ?? '',
  phone: orNull(values.phone),
  appointments: sorted(
    linesOf(values.appointments).map((line) => ({ organisationId: String(line.organisationId), role: line.role as RoleCode, from: day(line.from), to: day(line.to) })),
  ),
  fields: codes(values.fields),
  languages: codes(values.languages),
  weeklyCapacity: number(values.weeklyCapacity, DEFAULT_CAPACITY),
  loadLimit: typeof values.loadLimit === 'number' ? values.loadLimit : null,
  seniority: number(values.seniority, 0),
  trainingHours: number(values.trainingHours, 0),
  discipline: orNull(values.discipline),
  bio: orNull(values.bio),
  certificate: orNull(values.certificate),
  certificateUntil: day(values.certificateUntil),
  leaves: sorted(linesOf(values.leaves).map((line) => ({ from: String(line.from), to: String(line.to) }))),
  interests: sorted(linesOf(values.interests).map((line) => ({ kind: String(line.kind), subject: String(line.subject).trim(), note: orNull(line.note) }))),
  disabled: values.disabled === true,
});

const managedBy = (actor: Actor): ReadonlySet<string> =>
  new Set(actor.principals.flatMap((principal) => (principal.startsWith('org:') && principal.endsWith(':manager') ? [principal.split(':')[1] ?? ''] : [])));

/** A manager looks after the mediators of its own organisation; an administrator after everybody. */
export const mayLookAfter = (actor: Actor, person: Pick<PersonRecord, 'appointments'>): boolean => {
  if (actor.roles.includes('administrator')) return true;
  const managed = managedBy(actor);
  return person.appointments.some(({ organisationId, role }) => role === 'mediator' && managed.has(organisationId));
};

/**
 * Null, or why this actor may not make this change. A manager changes what concerns mediating and the dates of mediators in
 * its own organisation; accounts and all other roles are the administrator's. Nobody locks itself out.
 */
export function refusalOfPersonChange(actor: Actor, self: boolean, before: PersonRecord | null, after: PersonRecord): Refusal | null {
  if (before && before.username !== after.username) return refusal('username_is_fixed');
  if (actor.roles.includes('administrator')) return self && losesItself(after) ? refusal('own_account') : null;
  if (!before || !mayLookAfter(actor, before)) return refusal('role_not_allowed');
  const managed = managedBy(actor);
  const others = (record: PersonRecord) => JSON.stringify(record.appointments.filter(({ organisationId, role }) => !(role === 'mediator' && managed.has(organisationId))));
  const certified = before.certificate === after.certificate && before.certificateUntil === after.certificateUntil;
  const untouched = others(before) === others(after) && certified && before.disabled === after.disabled && before.name === after.name;
  return untouched ? null : refusal('role_not_allowed');
}

const losesItself = ({ disabled, appointments }: PersonRecord): boolean => disabled || !appointments.some(({ role, to }) => role === 'administrator' && to === null);
