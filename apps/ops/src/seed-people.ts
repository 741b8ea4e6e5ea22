import { type OrganisationId, toPlainDate, type UserId } from '@kernel';
import { id, organisations } from './seed-organisations';

export { organisations, seedOrganisations } from './seed-organisations';

export interface SeedPerson {
  id: UserId;
  username: string;
  name: string;
  memberships: readonly { organisation: OrganisationId; role: string }[];
  /** 办案资质证件 (办法 4) or 行政执法证件 (行政处罚法 42), and the last day it is good for. */
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
  {
    id: id<UserId>(2, 26),
    username: 'enforcer',
    name: '石守正',
    memberships: member(organisations.enforcement, 'enforcement_officer'),
    certificate: { number: '演示执法证第2025101号', until: '2030-12-31' },
    what: '市场监管执法人员 / enforcement officer',
  },
  {
    id: id<UserId>(2, 27),
    username: 'enforcer2',
    name: '袁晓岚',
    memberships: member(organisations.enforcement, 'enforcement_officer'),
    certificate: { number: '演示执法证第2025102号', until: '2030-12-31' },
    what: '市场监管执法人员 / enforcement officer',
  },
  {
    id: id<UserId>(2, 28),
    username: 'unithead',
    name: '贺川',
    memberships: member(organisations.enforcement, 'enforcement_head'),
    what: '执法机构负责人 / head of the enforcement unit',
  },
  {
    id: id<UserId>(2, 29),
    username: 'agencychief',
    name: '郑维安',
    memberships: member(organisations.enforcement, 'agency_chief'),
    what: '行政执法机关正职负责人 / chief of the agency',
  },
  { id: id<UserId>(2, 30), username: 'police', name: '雷鸣', memberships: member(organisations.police, 'police_officer'), what: '公安机关承办人员 / police officer' },
  { id: id<UserId>(2, 31), username: 'policehead', name: '关山', memberships: member(organisations.police, 'police_head'), what: '公安机关负责人 / head of the police' },
  { id: id<UserId>(2, 32), username: 'procurator', name: '严律', memberships: member(organisations.procuratorate, 'procurator'), what: '检察官 / procurator' },
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
