import { randomUUID } from 'node:crypto';
import type { ActionResultView, DisputeDraftData, PartyDraft } from '@contract';
import { beijingDay } from '@platform';
import { Client } from './client';
import { fillComparisonSheet } from './comparison-sheet';
import type { RunningHouse } from './running-house';
import { completeDraft, fileDispute } from './walk';

/** The department's people, signed in once. */
export interface Department {
  applicant: Client;
  handler: Client;
  chief: Client;
  head: Client;
}

export async function departmentOf(house: RunningHouse): Promise<Department> {
  const [applicant, handler, chief, head] = await Promise.all(['applicant', 'handler', 'chief', 'head'].map((username) => Client.signedIn(house, username)));
  if (!applicant || !handler || !chief || !head) throw new Error('four people sign in');
  return { applicant, handler, chief, head };
}

const PATENT = 'ZL201430187159.X';

/** A filing over a design patent; `respondent` changes who is asked to stop. */
export const patentDraft = (respondent: Partial<PartyDraft> = {}, more: Partial<DisputeDraftData> = {}): DisputeDraftData => {
  const [first, second] = completeDraft().parties ?? [];
  if (!first || !second) throw new Error('the draft has two parties');
  return completeDraft({
    title: '“护坡砖”外观设计专利侵权纠纷',
    causeCode: '167.3',
    parties: [first, { ...second, ...respondent }],
    rights: [{ kind: 'PAT-D', number: PATENT, title: '联锁生态护坡砖', holder: first.name }],
    ...more,
  });
};

export const request = {
  standing: 'patentee',
  request: '责令停止制造、销售侵权产品。',
  facts: '被请求人未经许可制造、销售与授权外观设计相同的护坡砖。',
  knownOn: '2026-10-12',
  stillGoingOn: true,
  hasReport: true,
  nobodySued: true,
};

const optionOf = async (who: Client, disputeId: string, list: string, name?: string): Promise<string> => {
  const options = (await who.proceeding(disputeId, 'AD')).choices[list] ?? [];
  const found = name === undefined ? options[0] : options.find(({ label }) => label.zh === name);
  if (!found) throw new Error(`no ${name ?? 'option'} among ${list}`);
  return found.value;
};

/** A request that is filed, with its panel. @returns the dispute's id. */
export async function filedCase(house: RunningHouse, { applicant, head }: Department, draft = patentDraft()): Promise<string> {
  const { disputeId } = await fileDispute(house, draft);
  await applicant.must<ActionResultView>('POST', `/disputes/${disputeId}/adjudications`, {}, { 'idempotency-key': randomUUID() });
  await applicant.act(disputeId, 'AD', 'submit', request);
  const [chiefId, ...others] = await Promise.all(['梁允中', '宋明理', '纪衡'].map((name) => optionOf(head, disputeId, 'handlers', name)));
  await head.act(disputeId, 'AD', 'file', { chief: chiefId, panel: others });
  return disputeId;
}

/** Served and answered: evidence is next. */
export async function answeredCase(house: RunningHouse, department: Department, draft = patentDraft()): Promise<string> {
  const id = await filedCase(house, department, draft);
  const { handler } = department;
  const party = await optionOf(handler, id, 'respondents');
  await handler.act(id, 'AD', 'serve', { party, servedOn: beijingDay(house.clock.now()), abroad: false });
  await handler.act(id, 'AD', 'answer', { party, text: '不构成侵权。' });
  return id;
}

/** Decided on the house's day, without a hearing; `infringes`: whether the one respondent is told to stop. */
export async function decidedCase(
  house: RunningHouse,
  department: Department,
  { draft = patentDraft(), reasons = '整体视觉效果无实质性差异。', infringes = true }: { draft?: DisputeDraftData; reasons?: string; infringes?: boolean } = {},
): Promise<string> {
  const id = await answeredCase(house, department, draft);
  const { chief } = department;
  await chief.act(id, 'AD', 'skip-hearing', { reason: '事实清楚。' });
  await fillComparisonSheet(chief, (await chief.proceeding(id, 'AD')).id);
  const found = infringes ? { infringers: [await optionOf(chief, id, 'respondents')], stops: ['make', 'sell'], object: '护坡砖' } : {};
  await chief.act(id, 'AD', 'decide', { decidedOn: beijingDay(house.clock.now()), ...found, reasons });
  return id;
}
