import { type OrganisationId, toPlainDate, type UserId } from '@kernel';

/** Fixed ids, so that seeding again changes nothing and tests, demonstrations and reports name the same people. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the row says which kind of id it is
const id = <T extends string>(kind: number, n: number): T => `01940000-000${kind}-7000-8000-${String(n).padStart(12, '0')}` as T;

export const organisations = {
  cityCommittee: id<OrganisationId>(1, 1),
  softwareAssociation: id<OrganisationId>(1, 2),
  commercialCentre: id<OrganisationId>(1, 3),
  patentPanel: id<OrganisationId>(1, 4),
  bureau: id<OrganisationId>(1, 5),
  ipTribunal: id<OrganisationId>(1, 6),
  liangjiangCourt: id<OrganisationId>(1, 7),
  parkDesk: id<OrganisationId>(1, 8),
  contactPoint: id<OrganisationId>(1, 9),
  unlicensedCentre: id<OrganisationId>(1, 10),
  jointGroup: id<OrganisationId>(1, 11),
} as const;

const allRights = ['PAT-I', 'PAT-U', 'PAT-D', 'TM', 'CR', 'SW', 'GI', 'TS', 'IC', 'PV', 'UC', 'DN', 'NM', 'SP', 'DATA'];

export interface SeedOrganisation {
  id: OrganisationId;
  name: string;
  kind: string;
  channel?: string;
  districts?: readonly string[];
  rightKinds?: readonly string[];
  numberPrefix?: string;
  licence?: { number: string; from: string; to: string };
  courtCode?: string;
  fee?: string;
  parent?: OrganisationId;
}

/** The organisations of the demonstration world: one of every kind the platform knows. */
export const seedOrganisations: readonly SeedOrganisation[] = [
  { id: organisations.bureau, name: '重庆市知识产权局', kind: 'bureau', numberPrefix: '渝知法裁' },
  {
    id: organisations.cityCommittee,
    name: '重庆市知识产权纠纷人民调解委员会',
    kind: 'people_committee',
    channel: 'people',
    districts: [],
    rightKinds: allRights,
    numberPrefix: '渝知人',
  },
  {
    id: organisations.softwareAssociation,
    name: '重庆市软件行业协会知识产权调解中心',
    kind: 'industry_committee',
    channel: 'industry',
    districts: [],
    rightKinds: ['SW', 'CR', 'DATA'],
    numberPrefix: '渝软协',
  },
  {
    id: organisations.commercialCentre,
    name: '重庆两江商事调解中心',
    kind: 'commercial_organisation',
    channel: 'commercial',
    districts: ['5001LJ', '500103'],
    rightKinds: allRights,
    numberPrefix: '渝两江商',
    licence: { number: '演示执业证第2026001号', from: '2026-05-08', to: '2031-05-07' },
    fee: '按公布标准：争议金额的 0.5%–1%，双方各半',
  },
  {
    id: organisations.unlicensedCentre,
    name: '重庆某商事调解工作室（未取得执业证书）',
    kind: 'commercial_organisation',
    channel: 'commercial',
    districts: [],
    rightKinds: allRights,
    fee: '未公布',
  },
  {
    id: organisations.patentPanel,
    name: '重庆市专利纠纷专业调解委员会',
    kind: 'professional_committee',
    channel: 'professional',
    districts: [],
    rightKinds: ['PAT-I', 'PAT-U', 'PAT-D', 'IC', 'PV', 'TS'],
    numberPrefix: '渝知专',
  },
  {
    id: organisations.parkDesk,
    name: '两江数字经济产业园非诉调处平台',
    kind: 'park_desk',
    channel: 'people',
    districts: ['5001LJ'],
    rightKinds: ['TM', 'CR', 'SW', 'UC', 'DATA'],
    numberPrefix: '渝两江园',
    parent: organisations.cityCommittee,
  },
  { id: organisations.contactPoint, name: '果园港知识产权综合保护联系点', kind: 'contact_point', districts: ['5001LJ'], parent: organisations.cityCommittee },
  { id: organisations.jointGroup, name: '两江“一庭两所”联动组', kind: 'joint_group', districts: ['5001LJ'] },
  { id: organisations.ipTribunal, name: '重庆知识产权法庭', kind: 'court', courtCode: '渝01/知产' },
  { id: organisations.liangjiangCourt, name: '重庆两江新区人民法院', kind: 'court', courtCode: '渝0192' },
];

export interface SeedPerson {
  id: UserId;
  username: string;
  name: string;
  memberships: readonly { organisation: OrganisationId; role: string }[];
  /** 办案资质证件 (办法 4), and the last day it is good for. */
  certificate?: { number: string; until: string };
  mediator?: { fields: readonly string[]; languages: readonly string[]; capacity: number; seniority: number };
  what: string;
}

const member = (organisation: OrganisationId, ...roles: string[]) => roles.map((role) => ({ organisation, role }));

/** One named person for each role; plausible names, nobody's. */
export const seedPeople: readonly SeedPerson[] = [
  { id: id<UserId>(2, 1), username: 'applicant', name: '何清源', memberships: [], what: '申请人 / applicant' },
  { id: id<UserId>(2, 2), username: 'agent', name: '罗雨桐', memberships: [], what: '代理人 / agent' },
  { id: id<UserId>(2, 3), username: 'clerk', name: '简一帆', memberships: member(organisations.cityCommittee, 'clerk'), what: '市人民调解委员会书记员 / clerk' },
  { id: id<UserId>(2, 4), username: 'manager', name: '杜若溪', memberships: member(organisations.cityCommittee, 'manager'), what: '市人民调解委员会负责人 / manager' },
  {
    id: id<UserId>(2, 5),
    username: 'mediator',
    name: '沈知和',
    memberships: member(organisations.cityCommittee, 'mediator'),
    mediator: { fields: ['TM', 'CR', 'UC', 'PAT-U', 'PAT-D', 'PAT-I'], languages: ['zh', 'en'], capacity: 6, seniority: 9 },
    what: '调解员 / mediator',
  },
  {
    id: id<UserId>(2, 6),
    username: 'mediator2',
    name: '邹明远',
    memberships: member(organisations.cityCommittee, 'mediator'),
    mediator: { fields: ['SW', 'TS', 'CR'], languages: ['zh'], capacity: 4, seniority: 4 },
    what: '调解员 / mediator',
  },
  { id: id<UserId>(2, 7), username: 'liaison', name: '秦法宁', memberships: member(organisations.liangjiangCourt, 'court_liaison'), what: '两江法院联络员 / court liaison' },
  { id: id<UserId>(2, 8), username: 'liaison2', name: '唐知衡', memberships: member(organisations.ipTribunal, 'court_liaison'), what: '知识产权法庭联络员 / court liaison' },
  { id: id<UserId>(2, 9), username: 'supervisor', name: '白渝州', memberships: member(organisations.bureau, 'supervisor'), what: '市知识产权局 / bureau supervisor' },
  { id: id<UserId>(2, 10), username: 'admin', name: '平安', memberships: member(organisations.bureau, 'administrator'), what: '系统管理员 / administrator' },
  {
    id: id<UserId>(2, 11),
    username: 'smanager',
    name: '方商言',
    memberships: member(organisations.commercialCentre, 'manager', 'clerk'),
    what: '商事调解中心负责人 / commercial centre manager',
  },
  {
    id: id<UserId>(2, 12),
    username: 'smediator',
    name: '顾衡之',
    memberships: member(organisations.commercialCentre, 'mediator'),
    mediator: { fields: ['TM', 'PAT-I', 'PAT-U', 'SW'], languages: ['zh', 'en', 'de'], capacity: 3, seniority: 12 },
    what: '商事调解员 / commercial mediator',
  },
  {
    id: id<UserId>(2, 13),
    username: 'pmanager',
    name: '安若谷',
    memberships: member(organisations.patentPanel, 'manager', 'clerk'),
    what: '专利专业调解委员会负责人 / patent panel manager',
  },
  {
    id: id<UserId>(2, 14),
    username: 'pmediator',
    name: '程立言',
    memberships: member(organisations.patentPanel, 'mediator'),
    mediator: { fields: ['PAT-I', 'PAT-U', 'PAT-D', 'IC'], languages: ['zh', 'en'], capacity: 5, seniority: 11 },
    what: '专利调解员 / patent mediator',
  },
  {
    id: id<UserId>(2, 15),
    username: 'hmanager',
    name: '陆软平',
    memberships: member(organisations.softwareAssociation, 'manager', 'clerk'),
    what: '软件协会调解中心负责人 / association manager',
  },
  {
    id: id<UserId>(2, 16),
    username: 'hmediator',
    name: '江云起',
    memberships: member(organisations.softwareAssociation, 'mediator'),
    mediator: { fields: ['SW', 'CR', 'DATA'], languages: ['zh', 'en'], capacity: 4, seniority: 6 },
    what: '软件协会调解员 / association mediator',
  },
  { id: id<UserId>(2, 17), username: 'parkmanager', name: '余果', memberships: member(organisations.parkDesk, 'manager', 'clerk'), what: '园区工作站负责人 / park desk manager' },
  {
    id: id<UserId>(2, 18),
    username: 'parkmediator',
    name: '江畔',
    memberships: member(organisations.parkDesk, 'mediator'),
    mediator: { fields: ['TM', 'SW', 'UC'], languages: ['zh'], capacity: 3, seniority: 3 },
    what: '园区调解员 / park mediator',
  },
  {
    id: id<UserId>(2, 19),
    username: 'chief',
    name: '梁允中',
    memberships: member(organisations.bureau, 'case_handler'),
    certificate: { number: '演示办案证第2025001号', until: '2030-12-31' },
    what: '行政裁决办案人员、合议组组长 / adjudicator, chief of panels',
  },
  {
    id: id<UserId>(2, 20),
    username: 'handler',
    name: '宋明理',
    memberships: member(organisations.bureau, 'case_handler'),
    certificate: { number: '演示办案证第2025002号', until: '2030-12-31' },
    what: '行政裁决办案人员 / case handler',
  },
  {
    id: id<UserId>(2, 21),
    username: 'panelist',
    name: '纪衡',
    memberships: member(organisations.bureau, 'case_handler'),
    certificate: { number: '演示办案证第2025003号', until: '2030-12-31' },
    what: '行政裁决办案人员 / panel member',
  },
  {
    id: id<UserId>(2, 25),
    username: 'panelist2',
    name: '邵公权',
    memberships: member(organisations.bureau, 'case_handler'),
    certificate: { number: '演示办案证第2025004号', until: '2030-12-31' },
    what: '行政裁决办案人员 / panel member',
  },
  {
    id: id<UserId>(2, 22),
    username: 'newcomer',
    name: '苗新',
    memberships: member(organisations.bureau, 'case_handler'),
    what: '未取得办案资质证件的人员 / handler without a certificate',
  },
  {
    id: id<UserId>(2, 23),
    username: 'head',
    name: '卓远山',
    memberships: member(organisations.bureau, 'department_head'),
    what: '专利行政执法部门负责人 / head of the department',
  },
  { id: id<UserId>(2, 24), username: 'reviewer', name: '文法正', memberships: member(organisations.bureau, 'legal_reviewer'), what: '合法性审核人员 / legal reviewer' },
];

/** Fixed and public: they open three invented disputes and nothing else. Written in the alphabet of real codes. */
export const demonstrationCodes = { first: 'YANSH7K2M4', second: 'YANSH7K2M5', third: 'YANSH7K2M6' } as const;

export const demonstrationPeople = {
  password: 'demo-chongqing-2026',
  signIns: seedPeople.map(({ username, name, what }) => ({ username, name, what })),
  accessCodes: [
    { code: demonstrationCodes.first, what: '被申请人，“山城夜航”插画著作权 / respondent, illustration copyright' },
    { code: demonstrationCodes.second, what: '被申请人，“江湖一碗”面馆商标 / respondent, restaurant trade mark' },
    { code: demonstrationCodes.third, what: '被申请人，“两江智护”手环外观设计 / respondent, wristband design' },
  ],
};

export const leave = [{ user: id<UserId>(2, 6), from: toPlainDate('2026-12-14'), to: toPlainDate('2026-12-18') }];

/** Where the organisations of the demonstration world meet. */
export const rooms = {
  first: { id: id<string>(3, 1), organisation: organisations.cityCommittee, name: '一号调解室', place: '重庆市演示路1号三楼', seats: 8 },
  second: { id: id<string>(3, 2), organisation: organisations.cityCommittee, name: '二号调解室', place: '重庆市演示路1号三楼', seats: 12 },
  commercial: { id: id<string>(3, 3), organisation: organisations.commercialCentre, name: '洽谈室', place: '重庆市演示路8号', seats: 10 },
} as const;
