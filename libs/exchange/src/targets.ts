import type { Bilingual } from '@kernel';
import type { PaperDispute } from '@mediation';

/** What a target's screens ask for beside the dispute itself. */
export interface MediationAsTold {
  number: string | null;
  organisation: string | null;
  mediator: string | null;
  acceptedOn: string | null;
  result: string | null;
  effectiveOn: string | null;
}

export interface TargetField {
  key: string;
  label: Bilingual;
  value(dispute: PaperDispute, mediation: MediationAsTold): string | null;
}

type PartyOf = PaperDispute['wholeParties'][number];

interface PartyField {
  key: string;
  label: Bilingual;
  value(party: PartyOf, dispute: PaperDispute): string | null;
}

/** Another system that a case is entered in, with its fields in the order of its screens. */
export interface Target {
  id: string;
  name: Bilingual;
  /** Where the order comes from. */
  source: Bilingual;
  /** False: 待法规部门确认; the order is ours until the customer hands over the standard. */
  confirmed: boolean;
  party: readonly PartyField[];
  fields: readonly TargetField[];
}

const field = (key: string, zh: string, en: string, value: TargetField['value']): TargetField => ({ key, label: { zh, en }, value });
const ofParty = (key: string, zh: string, en: string, value: PartyField['value']): PartyField => ({ key, label: { zh, en }, value });

const yuan = (fen: number | null) => (fen === null ? null : (fen / 100).toFixed(2));

const name = ofParty('name', '姓名或者名称', 'name', (party) => party.name);
const identifier = ofParty('identifier', '证件号码', 'identifier', (party) => party.identifier);
const representative = ofParty('representative', '法定代表人', 'legal representative', (party) => party.legalRepresentative);
const phone = ofParty('phone', '联系电话', 'telephone', (party) => party.phone);
const address = ofParty('address', '住所地', 'address', (party) => party.address);

const summary = field('summary', '纠纷简要情况', 'brief facts', (dispute) => dispute.summary);
const claims = field('claims', '请求事项', 'claims', (dispute) => dispute.claims.join('；'));
const cause = field('cause', '案由', 'cause of action', (dispute) => dispute.cause?.name.zh ?? null);
const number = field('number', '调解编号', 'mediation number', (_dispute, mediation) => mediation.number);
const organisation = field('organisation', '调解组织', 'organisation', (_dispute, mediation) => mediation.organisation);
const mediator = field('mediator', '调解员', 'mediator', (_dispute, mediation) => mediation.mediator);
const accepted = field('acceptedOn', '受理日期', 'accepted on', (_dispute, mediation) => mediation.acceptedOn);
const result = field('result', '调解结果', 'result', (_dispute, mediation) => mediation.result);

export const targets: readonly Target[] = [
  {
    id: 'court-platform',
    name: { zh: '人民法院调解平台', en: 'Mediation platform of the courts' },
    source: {
      zh: '人民法院在线调解规则第8条、第12条、第22条所列内容；界面顺序待对接确认',
      en: 'Online Mediation Rules arts. 8, 12, 22; the order of its screens is to be confirmed',
    },
    confirmed: false,
    party: [
      name,
      identifier,
      representative,
      phone,
      ofParty('electronicTo', '电子送达地址', 'address for electronic service', (party, dispute) => dispute.electronicTo[party.id] ?? null),
      address,
    ],
    fields: [cause, summary, claims, field('amount', '标的额（元）', 'amount (yuan)', (dispute) => yuan(dispute.amountFen)), organisation, mediator, accepted, result],
  },
  {
    id: 'people-mediation',
    name: { zh: '人民调解管理信息系统', en: "Information system of people's mediation" },
    source: { zh: '人民调解受理登记表的顺序；SF/T 0018-2019 的数据项待取得标准后核对', en: 'order of the register of acceptance; to be checked against SF/T 0018-2019' },
    confirmed: false,
    party: [name, identifier, phone, address],
    fields: [
      number,
      field('kind', '纠纷类型', 'kind of dispute', (dispute) => dispute.cause?.name.zh ?? dispute.disputeType),
      field('source', '案件来源', 'source', (dispute) => (dispute.source === 'court' ? '人民法院委派、委托' : '当事人申请')),
      accepted,
      summary,
      claims,
      mediator,
      result,
      field('effectiveOn', '协议生效日期', 'agreement in effect from', (_dispute, mediation) => mediation.effectiveOn),
    ],
  },
];
