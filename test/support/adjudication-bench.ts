import { randomUUID } from 'node:crypto';
import type { DeadlineView, DisputeDraftData, Problem, ProceedingView, ReceiptView } from '@contract';
import { Client } from './client';
import type { RunningHouse } from './running-house';
import { completeDraft, fileDispute } from './walk';

/** What an adjudication is asked for with. */
export const adjudicationRequest = {
  standing: 'patentee',
  request: '责令停止制造、销售侵权产品。',
  facts: '被请求人未经许可制造、销售与授权外观设计相同的护坡砖。',
  knownOn: '2026-10-12',
  stillGoingOn: true,
  hasReport: true,
  nobodySued: true,
};

export const designDispute = (more: Partial<DisputeDraftData> = {}): DisputeDraftData =>
  completeDraft({
    title: '“护坡砖”外观设计专利侵权纠纷',
    causeCode: '167.3',
    rights: [{ kind: 'PAT-D', number: 'ZL201430187159.X', title: '联锁生态护坡砖', holder: '重庆山城雾茶业有限公司' }],
    ...more,
  });

export interface Bench {
  applicant: Client;
  respondent: Client;
  chief: Client;
  handler: Client;
  head: Client;
}

/** One adjudication, and everybody who takes part in it. */
export interface AdjudicatedCase extends Bench {
  receipt: ReceiptView;
  id: string;
  view(who?: Client): Promise<ProceedingView>;
  option(list: string, name: string): Promise<string | undefined>;
  /** `[last day, state]` of the running and stopped clocks of a rule. */
  clock(ruleId: string): Promise<[string, DeadlineView['state']][]>;
  /** The code it is refused with; undefined when it is done. */
  refused(who: Client, action: string, input?: object): Promise<string | undefined>;
  refusal(who: Client, action: string, input?: object): Promise<Problem>;
}

async function benchOf(house: RunningHouse, receipt: ReceiptView): Promise<Bench> {
  const code = receipt.accessCodes.find(({ side }) => side === 'B')?.code ?? '';
  const [applicant, chief, handler, head] = await Promise.all(['applicant', 'chief', 'handler', 'head'].map((username) => Client.signedIn(house, username)));
  if (!applicant || !chief || !handler || !head) throw new Error('the bureau has its people');
  return { applicant, chief, handler, head, respondent: await Client.withCode(house, code) };
}

/** A case that is filed with the panel of 梁允中 (chief), 宋明理 and 纪衡 today, served today and answered: state `AD_EVIDENCE`. */
export async function caseInEvidence(house: RunningHouse, data: DisputeDraftData = designDispute()): Promise<AdjudicatedCase> {
  const receipt = await fileDispute(house, data);
  const bench = await benchOf(house, receipt);
  const id = receipt.disputeId;
  const view = (who: Client = bench.handler) => who.proceeding(id, 'AD');
  const option = async (list: string, name: string) => (await view()).choices[list]?.find(({ label }) => label.zh.startsWith(name))?.value;
  const attempt = async (who: Client, action: string, input: object = {}) => {
    const { id: proceeding, version } = await view(who);
    return who.request<Problem>('POST', `/proceedings/${proceeding}/actions/${action}`, { expectedVersion: version, input }, { 'idempotency-key': randomUUID() });
  };
  await bench.applicant.must('POST', `/disputes/${id}/adjudications`, {});
  await bench.applicant.act(id, 'AD', 'submit', adjudicationRequest);
  await bench.head.act(id, 'AD', 'file', { chief: await option('handlers', '梁允中'), panel: [await option('handlers', '宋明理'), await option('handlers', '纪衡')] });
  const party = await option('respondents', '重庆雾里商贸有限公司');
  const today = house.clock.now().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  await bench.handler.act(id, 'AD', 'serve', { party, servedOn: today, abroad: false });
  await bench.respondent.act(id, 'AD', 'answer', { party, text: '不侵权。' });
  return {
    ...bench,
    receipt,
    id,
    view,
    option,
    clock: async (ruleId) =>
      (await view()).deadlines.filter((one) => one.ruleId === ruleId && (one.state === 'running' || one.state === 'paused')).map(({ dueOn, state }) => [dueOn, state]),
    refused: async (who, action, input) => {
      const { status, body } = await attempt(who, action, input);
      return status < 300 ? undefined : (body.fields?.[0]?.code ?? body.code);
    },
    refusal: async (who, action, input) => (await attempt(who, action, input)).body,
  };
}
