import type { ActionResultView, DeadlineView, DisputeDraftData, Problem, ReceiptView } from '@contract';
import { Client } from './client';
import type { RunningHouse } from './running-house';
import { completeDraft, fileDispute } from './walk';

export const FIRST = '重庆雾里商贸有限公司';
export const SECOND = '重庆鸿泰景观有限公司';

/** Real published case 24: a design, its number ending in X, against two respondents. */
export const patentDispute = (more: Partial<DisputeDraftData> = {}): DisputeDraftData => {
  const [applicant, respondent] = completeDraft().parties ?? [];
  if (!applicant || !respondent) throw new Error('the draft has two parties');
  return completeDraft({
    title: '“护坡砖”外观设计专利侵权纠纷',
    causeCode: '167.3',
    parties: [applicant, respondent, { ...respondent, name: SECOND, identifier: '91500103MA5U00002K', legalRepresentative: '洪泰', phone: '023-60000003' }],
    rights: [{ kind: 'PAT-D', number: 'ZL201430187159.X', title: '联锁生态护坡砖', holder: '重庆山城雾茶业有限公司' }],
    ...more,
  });
};

export const request = {
  standing: 'patentee',
  request: '责令停止制造、销售侵权产品。',
  facts: '被请求人未经许可制造、销售与授权外观设计相同的护坡砖。',
  knownOn: '2026-02-12',
  stillGoingOn: true,
  hasReport: true,
  nobodySued: true,
};

/** A patent dispute of its own with an adjudication asked for, and everybody who acts in it. */
export class AdjudicationCase {
  private constructor(
    readonly receipt: ReceiptView,
    readonly applicant: Client,
    readonly respondents: readonly Client[],
    readonly people: { chief: Client; handler: Client; head: Client },
  ) {}

  static async asked(house: RunningHouse, more: Partial<DisputeDraftData> = {}): Promise<AdjudicationCase> {
    const receipt = await fileDispute(house, patentDispute(more));
    const applicant = await Client.signedIn(house, 'applicant');
    const codes = receipt.accessCodes.filter(({ side }) => side === 'B').map(({ code }) => code);
    const respondents = [];
    for (const code of codes) respondents.push(await Client.withCode(house, code));
    const [chief, handler, head] = [await Client.signedIn(house, 'chief'), await Client.signedIn(house, 'handler'), await Client.signedIn(house, 'head')];
    const asked = await applicant.request<Problem & ActionResultView>('POST', `/disputes/${receipt.disputeId}/adjudications`, {});
    if (asked.status >= 300) throw new Error(`not asked for: ${asked.body.code}`);
    const found = new AdjudicationCase(receipt, applicant, respondents, { chief, handler, head });
    await found.act(applicant, 'submit', request);
    return found;
  }

  get id(): string {
    return this.receipt.disputeId;
  }

  act = (who: Client, action: string, input: object = {}) => who.act(this.id, 'AD', action, input);

  view = (who: Client = this.people.handler) => who.proceeding(this.id, 'AD');

  async option(list: string, name: string): Promise<string> {
    const found = (await this.view()).choices[list]?.find(({ label }) => label.zh === name)?.value;
    if (!found) throw new Error(`${name} is not among ${list}`);
    return found;
  }

  async fileWithPanel(): Promise<void> {
    const [chief, handler, panelist] = [await this.option('handlers', '梁允中'), await this.option('handlers', '宋明理'), await this.option('handlers', '纪衡')];
    await this.act(this.people.head, 'file', { chief, panel: [handler, panelist] });
  }

  async serveOnAll(servedOn: string): Promise<void> {
    for (const { value } of (await this.view()).choices.respondents ?? []) await this.act(this.people.handler, 'serve', { party: value, servedOn, abroad: false });
  }

  /** Each clock of the rule that stands: whose, the last day, running or paused. */
  async clock(ruleId: string): Promise<[string | null, string, string][]> {
    return (await this.view()).deadlines
      .filter((one) => one.ruleId === ruleId && (one.state === 'running' || one.state === 'paused'))
      .map(({ name, dueOn, state }: DeadlineView) => [/（([^（）]+)）$/.exec(name.zh)?.[1] ?? null, dueOn, state]);
  }

  /** The code it is refused with, of the field where there is one; undefined when it is done. */
  async refused(who: Client, action: string, input: object = {}): Promise<string | undefined> {
    const { id, version } = await this.view(who);
    const answer = await who.request<Problem>('POST', `/proceedings/${id}/actions/${action}`, { expectedVersion: version, input });
    return answer.status < 300 ? undefined : (answer.body.fields?.[0]?.code ?? answer.body.code);
  }
}
