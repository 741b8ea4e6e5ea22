import type { ActionResultView, Problem, ProceedingView } from '@contract';
import { seedOrganisations, organisations } from '../../apps/ops/src/seed-organisations';
import { Client } from './client';
import type { RunningHouse } from './running-house';

const nameOf = (id: string): string => seedOrganisations.find((one) => one.id === id)?.name ?? '';
export const POLICE = nameOf(organisations.police);
export const PROCURATORATE = nameOf(organisations.procuratorate);

export const suspected = {
  title: '“山城雾”假冒注册商标案',
  summary: '检查发现当事人库存假冒注册商标的茶叶礼盒，非法经营数额约八万元。',
  parties: [
    {
      side: 'B',
      kind: 'company',
      name: '重庆雾里商贸有限公司',
      identifier: '91500103MA5U00002K',
      legalRepresentative: '吴里',
      phone: '023-60000002',
      address: '重庆市渝中区演示路2号',
    },
  ],
  rights: [{ kind: 'TM', number: '160922', title: '山城雾', holder: '重庆山城雾茶业有限公司' }],
};

export const fiveDocuments = ['letter', 'report', 'goods', 'inspection', 'other'].map((kind) => ({ kind, copies: 1, pages: 3 }));
export const goods = [
  { name: '茶叶礼盒', quantity: '320 盒', spec: '500g', place: '执法支队涉案物品库' },
  { name: '标识', quantity: '1200 枚', spec: '', place: '执法支队涉案物品库' },
];

/** One transfer in one house, and everybody of the three agencies who signs in there. */
export class TransferCase {
  private constructor(
    readonly id: string,
    readonly people: Record<'officer' | 'second' | 'unit' | 'chief' | 'police' | 'procurator', Client>,
  ) {}

  static async people(house: RunningHouse) {
    const signIn = (username: string) => Client.signedIn(house, username);
    return {
      officer: await signIn('enforcer'),
      second: await signIn('enforcer2'),
      unit: await signIn('unithead'),
      chief: await signIn('agencychief'),
      police: await signIn('police'),
      procurator: await signIn('procurator'),
    };
  }

  static of = (id: string, people: TransferCase['people']): TransferCase => new TransferCase(id, people);

  static async begun(house: RunningHouse): Promise<TransferCase> {
    const people = await TransferCase.people(house);
    const { disputeId } = await people.officer.must<ActionResultView & { disputeId: string }>('POST', '/transfers', suspected);
    return new TransferCase(disputeId, people);
  }

  /** The copy that another house keeps of the one case it has. */
  static async keptBy(house: RunningHouse): Promise<TransferCase> {
    const people = await TransferCase.people(house);
    const { items } = await people.police.work('all');
    const [row] = items.filter(({ procedure }) => procedure === 'TF');
    if (!row) throw new Error('no transfer came');
    return new TransferCase(row.disputeId, people);
  }

  view = (who: Client = this.people.officer): Promise<ProceedingView> => who.proceeding(this.id, 'TF');

  /** A step of another installation may come in between the look and the press: then it is looked at again, as a person would. */
  async act(who: Client, action: string, input: object = {}): Promise<ActionResultView> {
    for (;;) {
      const { status, body } = await who.tryAct<ActionResultView & Partial<Problem>>(this.id, 'TF', action, input);
      if (status < 300) return body;
      if (body.code !== 'stale_version') throw new Error(`TF.${action}: ${status} ${JSON.stringify(body)}`);
    }
  }

  async refused(who: Client, action: string, input: object = {}): Promise<string | undefined> {
    const { id, version } = await this.view(who);
    const answer = await who.request<Problem>('POST', `/proceedings/${id}/actions/${action}`, { expectedVersion: version, input });
    return answer.status < 300 ? undefined : (answer.body.fields?.[0]?.code ?? answer.body.code);
  }

  /** `[rule, last day or minute, state]` of what runs. */
  async clocks(who: Client = this.people.officer): Promise<[string, string][]> {
    return (await this.view(who)).deadlines.filter(({ state }) => state === 'running').map(({ ruleId, dueOn, dueAt }) => [ruleId, dueAt ? dueAt.slice(0, 16) : dueOn]);
  }

  async signFor(who: Client, paper: string, receivedAt: string): Promise<void> {
    const option = (await this.view(who)).choices.unsignedHops?.find(({ label }) => label.zh.startsWith(paper));
    if (!option) throw new Error(`${paper} is not among what waits to be signed for`);
    await this.act(who, 'sign-for', { hop: option.value, receivedAt, signer: '收发室' });
  }

  /** From the suspicion to the chief's approval; every moment on the house's day. */
  async approved(day: string): Promise<void> {
    const { officer, second: _second, unit, chief } = this.people;
    await this.act(officer, 'suspect', { foundAt: `${day}T09:00`, facts: '库存侵权商品货值约八万元。', offences: '假冒注册商标罪', reason: '货值达到追诉标准。' });
    const officers = (await this.view(unit)).choices.officers ?? [];
    await this.act(unit, 'appoint-team', { officers: officers.map(({ value }) => value).slice(0, 2), reason: '首办人员。' });
    await this.act(officer, 'report', { facts: '事实清楚。', offences: '假冒注册商标罪', evidence: '现场笔录、照片。', reachedChiefAt: `${day}T09:10` });
    await this.act(chief, 'approve', { capacity: 'chief', approvedAt: `${day}T09:20`, opinion: '同意移送。' });
  }

  send = (day: string): Promise<ActionResultView> =>
    this.act(this.people.officer, 'send', {
      number: '渝两江市监移〔2026〕1号',
      police: POLICE,
      procuratorate: PROCURATORATE,
      sentAt: `${day}T09:30`,
      offences: '假冒注册商标罪',
      facts: '当事人未经许可在茶叶礼盒上使用“山城雾”商标。',
      articles: '刑法第二百一十三条',
      documents: fiveDocuments,
      goods,
      senders: [
        { name: '执法甲', card: '演示执法证1' },
        { name: '执法乙', card: '演示执法证2' },
      ],
    });
}
