import type { ActionResultView, DisputeDraftData, Problem, ProceedingView, ReceiptView } from '@contract';
import { patentDispute } from './adjudication';
import { Client } from './client';
import type { RunningHouse } from './running-house';
import { fileDispute } from './walk';

export const ownership = { request: '确认专利权归请求人所有。', facts: '该发明创造系被请求人在职期间完成的职务发明。', about: 'patent', made: 'job' };

/** A patent dispute of its own with an administrative mediation asked for, and everybody who acts in it. Two respondents unless said otherwise. */
export class MediationCase {
  private constructor(
    readonly receipt: ReceiptView,
    readonly applicant: Client,
    readonly respondents: readonly Client[],
    readonly people: { handler: Client; head: Client },
  ) {}

  static async drafted(house: RunningHouse, more: Partial<DisputeDraftData> = {}): Promise<MediationCase> {
    const receipt = await fileDispute(house, patentDispute(more));
    const applicant = await Client.signedIn(house, 'applicant');
    const codes = receipt.accessCodes.filter(({ side }) => side === 'B').map(({ code }) => code);
    const respondents = [];
    for (const code of codes) respondents.push(await Client.withCode(house, code));
    const [handler, head] = [await Client.signedIn(house, 'handler'), await Client.signedIn(house, 'head')];
    const asked = await applicant.request<Problem & ActionResultView>('POST', `/disputes/${receipt.disputeId}/administrative-mediations`, {});
    if (asked.status >= 300) throw new Error(`not asked for: ${asked.body.code}`);
    return new MediationCase(receipt, applicant, respondents, { handler, head });
  }

  /** One respondent alone. */
  static async withOne(house: RunningHouse): Promise<MediationCase> {
    const { parties = [] } = patentDispute();
    return MediationCase.drafted(house, { parties: parties.slice(0, 2) });
  }

  get id(): string {
    return this.receipt.disputeId;
  }

  /** Asked for, and taken by the handler, who mediates from then on. */
  async taken(action: string, input: object): Promise<void> {
    await this.act(this.applicant, action, input);
    await this.act(this.people.handler, 'take-mediation');
  }

  act = (who: Client, action: string, input: object = {}) => who.act(this.id, 'AM', action, input);

  view = (who: Client = this.people.handler): Promise<ProceedingView> => who.proceeding(this.id, 'AM');

  async respondent(index = 0): Promise<string> {
    return (await this.view()).choices.respondents?.[index]?.value ?? '';
  }

  async serve(servedOn: string, index = 0): Promise<void> {
    await this.act(this.people.handler, 'serve', { party: await this.respondent(index), servedOn });
  }

  async everyParticipant(): Promise<string[]> {
    return ((await this.view()).choices.participants ?? []).map(({ value }) => value);
  }

  /** From the request to the filed case, with one respondent that wants to mediate; the days are the clock's. */
  async filed(action: string, input: object, filing: object = {}): Promise<void> {
    await this.taken(action, input);
    const day = (await this.view()).deadlines.find(({ ruleId }) => ruleId === 'AM-SERVE-5WD')?.triggerOn ?? '';
    await this.serve(day);
    await this.act(this.respondents[0] as Client, 'comment', { party: await this.respondent(), accepts: true, text: '同意调解。' });
    await this.act(this.people.handler, 'file', { at: `${day}T14:30`, place: '重庆市知识产权局调解室', ...filing });
  }

  /** The last day of each clock of the rule that runs. */
  async days(ruleId: string): Promise<string[]> {
    return (await this.view()).deadlines.filter((one) => one.ruleId === ruleId && one.state === 'running').map(({ dueOn }) => dueOn);
  }

  /** The code it is refused with, of the field where there is one; undefined when it is done. */
  async refused(who: Client, action: string, input: object = {}): Promise<string | undefined> {
    const { id, version } = await this.view(who);
    const answer = await who.request<Problem>('POST', `/proceedings/${id}/actions/${action}`, { expectedVersion: version, input });
    return answer.status < 300 ? undefined : (answer.body.fields?.[0]?.code ?? answer.body.code);
  }
}
