import type { OrganisationId } from '@kernel';

/** Fixed ids, so that seeding again changes nothing and tests, demonstrations and reports name the same people. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the row says which kind of id it is
export const id = <T extends string>(kind: number, n: number): T => `01940000-000${kind}-7000-8000-${String(n).padStart(12, '0')}` as T;

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
  enforcement: id<OrganisationId>(1, 12),
  police: id<OrganisationId>(1, 13),
  procuratorate: id<OrganisationId>(1, 14),
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
  { id: organisations.enforcement, name: '两江新区市场监督管理综合行政执法支队（演示）', kind: 'enforcement_agency', districts: ['5001LJ'], numberPrefix: '渝两江市监' },
  { id: organisations.police, name: '重庆市公安局两江新区分局食品药品环境犯罪侦查支队（演示）', kind: 'police', districts: ['5001LJ'], numberPrefix: '渝公两江' },
  { id: organisations.procuratorate, name: '重庆两江地区人民检察院（演示）', kind: 'procuratorate', districts: ['5001LJ'], numberPrefix: '渝两江检' },
  { id: organisations.liangjiangCourt, name: '重庆两江新区人民法院', kind: 'court', courtCode: '渝0192' },
];
