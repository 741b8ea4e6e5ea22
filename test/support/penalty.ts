import type { ActionResultView, DisputeDraftData, ProceedingView } from '@contract';
import type { Client } from './client';
import type { RunningHouse } from './running-house';
import { suspected, TransferCase } from './transfer';

/** One penalty case in one house, and the people of the agency. */
export class PenaltyCase {
  private constructor(
    readonly id: string,
    readonly people: TransferCase['people'],
  ) {}

  static async begun(house: RunningHouse, matter: Partial<DisputeDraftData> = {}): Promise<PenaltyCase> {
    const people = await TransferCase.people(house);
    const { disputeId } = await people.officer.must<ActionResultView & { disputeId: string }>('POST', '/penalty-cases', { ...suspected, ...matter });
    return new PenaltyCase(disputeId, people);
  }

  view = (who: Client = this.people.officer): Promise<ProceedingView> => who.proceeding(this.id, 'AP');

  act = (who: Client, action: string, input: object = {}): Promise<ActionResultView> => who.act(this.id, 'AP', action, input);

  async refused(who: Client, action: string, input: object = {}): Promise<string | undefined> {
    const { status, body } = await who.tryAct<{ code: string; fields?: { code: string }[] }>(this.id, 'AP', action, input);
    return status < 300 ? undefined : (body.fields?.[0]?.code ?? body.code);
  }

  /** `[rule, last day]` of what runs. */
  async clocks(): Promise<[string, string][]> {
    return (await this.view()).deadlines.filter(({ state }) => state === 'running').map(({ ruleId, dueOn }) => [ruleId, dueOn]);
  }

  /** Filed on this day by two officers, and under investigation. */
  async investigated(day: string): Promise<void> {
    const { officer, unit } = this.people;
    await this.act(officer, 'begin-verification', { foundOn: day, source: 'complaint', lead: '举报库存侵权礼盒。', informant: true });
    const officers = (await this.view(unit)).choices.officers ?? [];
    await this.act(unit, 'appoint-officers', { officers: officers.map(({ value }) => value).slice(0, 2) });
    await this.act(unit, 'file-case', { cause: '侵犯注册商标专用权', decidedOn: day });
    await this.act(officer, 'investigate', { plan: '现场检查，清点库存。' });
  }

  /** Through the review to the decision; no hearing is offered. */
  async decided(day: string, more: object): Promise<void> {
    const { officer, unit } = this.people;
    await this.act(officer, 'submit-for-review', { submittedOn: day, report: '事实清楚。' });
    await this.act(unit, 'pass-review', { reviewer: '法制科', opinion: '同意。' });
    await this.act(officer, 'serve-notice', { number: '告1号', servedOn: day, intended: '拟罚款。', hearing: false });
    await this.act(unit, 'decide-penalty', { number: '渝两江市监处〔2026〕1号', decidedOn: day, kinds: ['confiscation'], content: '没收侵权商品。', ...more });
  }
}

/** Sold for so many yuan on a day. */
export const turnoverOf = (yuan: number, day: string) => ({
  offences: ['213'],
  rights: 1,
  acts: [{ day, subject: 'goods', kind: 'turnover', money: yuan * 100 }],
});
