import type { OrganisationKind, PartyKind, Text } from '@contract';

// Code lists that the contract names and no route hands out. They are words, not rules: the server decides what is valid.

export interface Code {
  value: string;
  label: Text;
}

const code = (value: string, zh: string, en: string): Code => ({ value, label: { zh, en } });

export const rightKinds: Code[] = [
  code('PAT-I', '发明专利', 'Invention patent'),
  code('PAT-U', '实用新型专利', 'Utility model patent'),
  code('PAT-D', '外观设计专利', 'Design patent'),
  code('TM', '商标', 'Trade mark'),
  code('CR', '著作权（作品）', 'Copyright'),
  code('SW', '计算机软件', 'Software copyright'),
  code('GI', '地理标志', 'Geographical indication'),
  code('TS', '商业秘密', 'Trade secret'),
  code('IC', '集成电路布图设计', 'Layout-design of integrated circuits'),
  code('PV', '植物新品种', 'Plant variety'),
  code('UC', '反不正当竞争权益', 'Protection against unfair competition'),
  code('DN', '网络域名', 'Domain name'),
  code('NM', '企业名称（商号）', 'Enterprise name'),
  code('SP', '特殊标志', 'Special sign'),
  code('DATA', '数据、网络虚拟财产', 'Data and virtual property'),
];

export const disputeTypes: Code[] = [
  code('infringement', '侵权', 'Infringement'),
  code('ownership', '权属', 'Ownership'),
  code('contract', '合同（许可、转让、质押、委托开发）', 'Contract (licence, assignment, pledge, commissioned work)'),
  code('employee_reward', '职务发明奖酬', 'Reward for an employee invention'),
  code('provisional_fee', '临时保护期使用费', 'Fee for use before grant'),
  code('non_infringement', '确认不侵权', 'Declaration of non-infringement'),
  code('exhibition', '展会投诉', 'Complaint at an exhibition'),
  code('e_commerce', '电商平台投诉', 'Complaint on an online platform'),
  code('domain_name', '域名', 'Domain name'),
  code('unfair_competition', '不正当竞争', 'Unfair competition'),
  code('trade_secret', '商业秘密', 'Trade secret'),
  code('other', '其他', 'Other'),
];

export const partyKinds: (Code & { value: PartyKind })[] = [
  { value: 'person', label: { zh: '个人', en: 'Person' } },
  { value: 'company', label: { zh: '公司、企业', en: 'Company' } },
  { value: 'sole_trader', label: { zh: '个体工商户', en: 'Sole trader' } },
  { value: 'organisation', label: { zh: '其他组织', en: 'Other organisation' } },
  { value: 'state_organ', label: { zh: '国家机关', en: 'State organ' } },
  { value: 'foreign_company', label: { zh: '外国企业', en: 'Foreign company' } },
];

export const identifierKinds: Code[] = [
  code('resident_identity', '居民身份证', 'Resident identity card'),
  code('passport', '护照', 'Passport'),
  code('social_credit_code', '统一社会信用代码', 'Unified social credit code'),
  code('organisation_code', '组织机构代码', 'Organisation code'),
  code('other', '其他证件', 'Other'),
];

export const organisationKinds: (Code & { value: OrganisationKind })[] = [
  { value: 'people_committee', label: { zh: '人民调解委员会', en: "People's mediation committee" } },
  { value: 'industry_committee', label: { zh: '行业调解组织', en: 'Industry mediation body' } },
  { value: 'commercial_organisation', label: { zh: '商事调解组织', en: 'Commercial mediation organisation' } },
  { value: 'professional_committee', label: { zh: '专业调解组织', en: 'Professional mediation body' } },
  { value: 'administrative_body', label: { zh: '行政机关', en: 'Administrative body' } },
  { value: 'court', label: { zh: '人民法院', en: "People's court" } },
  { value: 'bureau', label: { zh: '主管部门', en: 'Bureau' } },
  { value: 'park_desk', label: { zh: '园区工作站', en: 'Park desk' } },
  { value: 'contact_point', label: { zh: '联系点', en: 'Contact point' } },
  { value: 'joint_group', label: { zh: '一庭两所', en: 'Joint group' } },
];

/** After the decision of 2025-11-06: without 江北区 and 渝北区, with 两江新区 under its provisional key. */
const divisionNames =
  '500101 万州区,500102 涪陵区,500103 渝中区,500104 大渡口区,5001LJ 两江新区,500106 沙坪坝区,500107 九龙坡区,500108 南岸区,500109 北碚区,500110 綦江区,500111 大足区,500113 巴南区,500114 黔江区,500115 长寿区,500116 江津区,500117 合川区,500118 永川区,500119 南川区,500120 璧山区,500151 铜梁区,500152 潼南区,500153 荣昌区,500154 开州区,500155 梁平区,500156 武隆区,500229 城口县,500230 丰都县,500231 垫江县,500233 忠县,500235 云阳县,500236 奉节县,500237 巫山县,500238 巫溪县,500240 石柱土家族自治县,500241 秀山土家族苗族自治县,500242 酉阳土家族苗族自治县,500243 彭水苗族土家族自治县';

export const divisions: Code[] = divisionNames.split(',').map((line) => {
  const [value = '', name = ''] = line.split(' ');
  return code(value, name, name);
});

/** The commoner causes of the 2025 edition (in force 2026-01-01). Optional for the applicant; the organisation settles it. */
export const causes: Code[] = [
  code('164.13', '侵害作品信息网络传播权纠纷', 'Infringement of the right of communication through networks'),
  code('164.6', '侵害作品复制权纠纷', 'Infringement of the reproduction right'),
  code('164.7', '侵害作品发行权纠纷', 'Infringement of the distribution right'),
  code('164.28', '侵害计算机软件著作权纠纷', 'Infringement of software copyright'),
  code('164.1', '著作权权属纠纷', 'Ownership of copyright'),
  code('165.2', '侵害商标权纠纷', 'Infringement of a trade mark'),
  code('165.1', '商标权权属纠纷', 'Ownership of a trade mark'),
  code('166', '地理标志侵权纠纷', 'Infringement of a geographical indication'),
  code('167.3', '侵害发明专利权纠纷', 'Infringement of an invention patent'),
  code('167.2', '发明专利权权属纠纷', 'Ownership of an invention patent'),
  code('167.6', '职务发明创造发明人奖励、报酬纠纷', 'Reward for an employee invention'),
  code('168', '实用新型专利权权属、侵权纠纷', 'Utility model: ownership and infringement'),
  code('169', '外观设计专利权权属、侵权纠纷', 'Design patent: ownership and infringement'),
  code('171', '植物新品种权权属、侵权纠纷', 'Plant variety: ownership and infringement'),
  code('175', '网络域名权属、侵权纠纷', 'Domain name: ownership and infringement'),
  code('150', '著作权合同纠纷', 'Copyright contract'),
  code('151', '商标合同纠纷', 'Trade mark contract'),
  code('152', '发明专利合同纠纷', 'Invention patent contract'),
  code('158', '技术合同纠纷', 'Technology contract'),
  code('159', '特许经营合同纠纷', 'Franchise contract'),
  code('186', '仿冒纠纷', 'Passing off'),
  code('188', '虚假宣传纠纷', 'False advertising'),
  code('189', '侵害商业秘密纠纷', 'Infringement of a trade secret'),
  code('191', '商业诋毁纠纷', 'Commercial defamation'),
  code('193', '网络不正当竞争纠纷', 'Unfair competition on the internet'),
];

/** The words for a code; the code itself when it's one we don't know. */
export function labelOf(list: Code[], value: string | null | undefined): Text {
  if (!value) return { zh: '', en: '' };
  return list.find((entry) => entry.value === value)?.label ?? { zh: value, en: value };
}
