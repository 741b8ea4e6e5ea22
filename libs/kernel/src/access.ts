import type { Bilingual } from './bilingual';
import type { OrganisationId, PartyId, UserId } from './ids';

/** The roles a person holds in an organisation, or alone. */
export const roles = [
  'applicant',
  'respondent',
  'agent',
  'clerk',
  'mediator',
  'manager',
  'court_liaison',
  'case_handler',
  'department_head',
  'legal_reviewer',
  'enforcement_officer',
  'enforcement_head',
  'agency_chief',
  'police_officer',
  'police_head',
  'procurator',
  'supervisor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** What an actor is to one dispute. `system` is the worker acting by a rule. */
export const relations = [
  'applicant',
  'respondent',
  'clerk',
  'manager',
  'mediator',
  'court_liaison',
  'case_handler',
  'panel',
  'panel_chief',
  'department_head',
  'legal_reviewer',
  'mediation_intake',
  'mediation_head',
  'mediating_officer',
  'enforcement_officer',
  'enforcement_head',
  'agency_chief',
  'police_officer',
  'police_head',
  'procurator',
  'supervisor',
  'system',
] as const;
export type Relation = (typeof relations)[number];

export const relationNames: Record<Relation, Bilingual> = {
  applicant: { zh: '申请人一方', en: 'the applicant side' },
  respondent: { zh: '被申请人一方', en: 'the respondent side' },
  clerk: { zh: '调解组织书记员', en: 'the committee clerk' },
  manager: { zh: '调解组织负责人', en: 'the committee manager' },
  mediator: { zh: '承办调解员', en: 'the mediator' },
  court_liaison: { zh: '法院联络员', en: 'the court liaison' },
  case_handler: { zh: '办案人员', en: 'the case handler' },
  panel: { zh: '合议组成员', en: 'the panel' },
  panel_chief: { zh: '合议组组长', en: 'the chief of the panel' },
  department_head: { zh: '管理专利工作的部门负责人', en: 'the head of the department' },
  legal_reviewer: { zh: '合法性审核人员', en: 'the legal reviewer' },
  mediation_intake: { zh: '行政调解收案人员', en: 'who takes in administrative mediations' },
  mediation_head: { zh: '行政调解部门负责人', en: 'the head of the mediating department' },
  mediating_officer: { zh: '行政调解员', en: 'the mediating officer' },
  enforcement_officer: { zh: '执法人员', en: 'the enforcement officer' },
  enforcement_head: { zh: '执法机构负责人', en: 'the head of the enforcement unit' },
  agency_chief: { zh: '行政执法机关正职负责人', en: 'the chief of the agency' },
  police_officer: { zh: '公安机关承办人员', en: 'the police officer' },
  police_head: { zh: '公安机关负责人', en: 'the head of the police' },
  procurator: { zh: '检察官', en: 'the procurator' },
  supervisor: { zh: '主管部门', en: 'the bureau supervisor' },
  system: { zh: '系统', en: 'the system' },
};

/** The sides of a request to the department that manages patent work (办法 12, 64). */
export const requesterNames = {
  applicant: { zh: '请求人一方', en: 'the requester' },
  respondent: { zh: '被请求人一方', en: 'the respondent side' },
} as const satisfies Partial<Record<Relation, Bilingual>>;

/**
 * Whoever acts. `principals` are the names under which `dispute_access` may know them: `user:<id>`,
 * `party:<id>`, `org:<id>:<role>`, `role:<role>`. The same strings go to PostgreSQL's row-level security.
 */
export interface Actor {
  kind: 'user' | 'party' | 'system' | 'peer';
  userId: UserId | null;
  partyId: PartyId | null;
  organisationId: OrganisationId | null;
  roles: readonly Role[];
  name: string;
  principals: readonly string[];
}

/** The one name under which an actor's doings and belongings are kept: `user:<id>`, `party:<id>` or `system`. */
export const principalOf = (actor: Pick<Actor, 'userId' | 'partyId'>): string => (actor.userId ? `user:${actor.userId}` : actor.partyId ? `party:${actor.partyId}` : 'system');

export const systemActor: Actor = { kind: 'system', userId: null, partyId: null, organisationId: null, roles: [], name: '系统', principals: [] };

/** Who may see an item (a note, a file, an event, an offer). The item carries it from birth. */
export const audiences = [
  'procedure',
  'joint',
  'caucus_a',
  'caucus_b',
  'private',
  'staff',
  'court',
  'identity',
  'adjudication',
  'panel',
  'administrative_mediation',
  'officer',
  'enforcement',
  'linkage',
] as const;
export type Audience = (typeof audiences)[number];

const department = ['case_handler', 'panel', 'panel_chief', 'department_head', 'legal_reviewer'] as const;
const enforcing = ['enforcement_officer', 'enforcement_head', 'agency_chief'] as const;
const justice = ['police_officer', 'police_head', 'procurator'] as const;
const mediatingDepartment = ['mediation_intake', 'mediation_head', 'mediating_officer'] as const;

/**
 * The only place that says who sees what inside a dispute. PostgreSQL's policy reads the same table
 * (`audience_relation`, written from here); a generated truth table checks that both agree.
 * Mediation material never reaches the court or the bureau (人民调解法 15(4); 特邀调解规定 28(4); 在线调解规则 18, 29).
 */
export const audienceRelations: Record<Audience, readonly Relation[]> = {
  procedure: ['applicant', 'respondent', 'clerk', 'manager', 'mediator', 'court_liaison', ...department, ...mediatingDepartment, ...enforcing, ...justice, 'supervisor', 'system'],
  joint: ['applicant', 'respondent', 'clerk', 'manager', 'mediator', 'system'],
  caucus_a: ['applicant', 'mediator', 'system'],
  caucus_b: ['respondent', 'mediator', 'system'],
  private: ['mediator', 'system'],
  staff: ['clerk', 'manager', 'mediator', 'supervisor', 'system'],
  court: ['applicant', 'respondent', 'clerk', 'manager', 'mediator', 'court_liaison', 'supervisor', 'system'],
  /** Copies of identity papers: who checks them, and neither the other side nor the bureau (个人信息保护法 6, 28). */
  identity: ['clerk', 'manager', 'mediator', 'court_liaison', 'case_handler', 'panel', 'panel_chief', 'mediating_officer', 'system'],
  /** The file of an adjudication: nothing said in a mediation is in it (rule book 9.2). */
  adjudication: ['applicant', 'respondent', ...department, 'system'],
  /** What the panel deliberates, and what is reviewed before it is decided. */
  panel: [...department, 'system'],
  /** What the parties and one officer say in an administrative mediation: neither who decides nor who assigns reads it (rule book 9.2). */
  administrative_mediation: ['applicant', 'respondent', 'mediating_officer', 'system'],
  /** What the officer keeps to itself: how papers reached each side. */
  officer: ['mediating_officer', 'system'],
  /** The file of a penalty case, before and beside a transfer: the agency's alone. */
  enforcement: [...enforcing, 'system'],
  /** What goes between enforcement, police and procuratorate: an investigation's secret, so neither a party nor the bureau reads it (rule book 9.2). */
  linkage: [...enforcing, ...justice, 'system'],
};

/** 仅供调解: what is said and shown there to reach a settlement, marked so from its birth by whom it is shown to (在线调解规则 18; rule book 9.2). */
export const mediationOnly: readonly Audience[] = ['joint', 'caucus_a', 'caucus_b', 'private', 'administrative_mediation', 'officer'];

/** Whoever mediated a dispute takes no part in deciding it: these relations, though held as one of an organisation, count for nothing with that person. */
export const decidingRelations: readonly Relation[] = department;

/** What counts of the relations somebody holds: with a mediating officer, none to the deciding side. PostgreSQL's `mediated_dispute` says the same. */
export const counting = (held: readonly Relation[]): readonly Relation[] => (held.includes('mediating_officer') ? held.filter((one) => !decidingRelations.includes(one)) : held);

export const canSee = (held: readonly Relation[], audience: Audience): boolean => counting(held).some((relation) => audienceRelations[audience].includes(relation));
