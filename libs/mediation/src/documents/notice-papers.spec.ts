import { toPlainDate } from '@kernel';
import { event, ids, inEffect, referredPapers, sampleAgreement, sampleDispute, samplePapers } from '../../../../test/support/sample-papers';
import { oralAgreement } from './agreement-paper';
import { appointment, extensionConsent, pauseRecord } from './course-papers';
import { inquiryLetter, rejectionNotice, supplementNotice } from './intake-papers';
import type { MediationPapers } from './mediation-papers';
import { mediationOffers } from './mediation-offers';
import { performanceReminder, returnVisits } from './performance-papers';

const having = (events: MediationPapers['events'], more: Partial<MediationPapers> = {}) => samplePapers({ events, ...more });
const day = toPlainDate;

/** The data of a paper that is ready; fails with the reason when it isn't. */
function dataOf<D>(made: { why: null; data: D } | { why: { zh: string } }): D {
  if (made.why !== null) throw new Error(made.why.zh);
  return made.data;
}

describe('before acceptance', () => {
  it('the notice to supplement names the application by its receipt, also when the matter has a number since', () => {
    const notice = dataOf(supplementNotice(having([event('ask-supplement', '2026-10-15', { items: '1. 登记簿副本' }), event('accept', '2026-10-20')])));
    expect(notice).toMatchObject({
      issuedOn: '2026-10-15',
      applicants: ['重庆嘉陵文创设计有限公司'],
      appliedOn: '2026-10-12',
      receiptNumber: '渝知受〔2026〕86号',
      items: '1. 登记簿副本',
      contact: { name: '冉小雨', phone: '023-63880000' },
    });
    expect(notice.number).toBeUndefined();
  });

  it('a refusal tells its ground in words, its reason, and first the way that the ground points to', () => {
    const refused = (ground: string) => dataOf(rejectionNotice(having([event('reject', '2026-10-15', { ground, reason: '请求认定专利无效。' })])));
    expect(refused('other_organ')).toMatchObject({ ground: '应由专门机关处理（如权利有效性、行政处罚、刑事责任）', reason: '请求认定专利无效。' });
    expect(refused('other_organ').remedies).toHaveLength(4);
    expect(refused('other_organ').remedies[0]).toContain('国家知识产权局');
    expect(refused('already_handled').remedies[0]).toContain('已经受理的机关');
    expect(refused('unclear').remedies).toHaveLength(3);
  });

  it('a respondent’s letter is addressed to it alone, an official’s to every respondent', () => {
    const { parties } = sampleDispute();
    const second = { ...parties[1], id: '019a0000-0000-7000-8000-00000000000c', name: '乙商行' } as (typeof parties)[number];
    const papers = having([event('inquire', '2026-10-15')], { dispute: sampleDispute({ parties: [...parties, second] }), answerBy: day('2026-10-22') });
    const names = (partyIds: readonly string[]) => dataOf(inquiryLetter({ ...papers, partyIds })).addressees.map(({ name }) => name);
    expect(names([ids.b])).toEqual(['𠮷䶮']);
    expect(names([])).toEqual(['𠮷䶮', '乙商行']);
    expect(dataOf(inquiryLetter(papers))).toMatchObject({ answerBy: '2026-10-22', requests: ['立即停止销售侵权摆件，销毁库存；', '赔偿经济损失及合理开支80000元。'] });
  });
});

describe('on the way', () => {
  it.each([
    ['appoint', 'appointed'],
    ['appoint-chosen', 'chosen'],
    ['replace-mediator', 'replaced'],
  ])('%s gives a paper of its own, without the manager’s reason', (action, how) => {
    const made = dataOf(appointment(having([event(action, '2026-10-21', { mediator: '陈礼容', reason: '排名第一者在休假' })])));
    expect(made).toMatchObject({ mediator: '陈礼容', how, issuedOn: '2026-10-21', number: '（2026）渝知人调字第17号' });
    expect(JSON.stringify(made)).not.toContain('休假');
  });

  it('each pause stands beside the resumption that ended it', () => {
    const pauses = [
      event('pause', '2026-10-26', { ground: 'parties', reason: '核对数量' }),
      event('resume', '2026-10-30', { reason: '已核对' }),
      event('pause', '2026-11-09', { ground: 'invalidity', reason: '等待无效决定' }),
    ];
    const record = dataOf(pauseRecord(having(pauses, { reviewOn: day('2026-12-09') })));
    expect(record).toMatchObject({
      issuedOn: '2026-11-09',
      reviewOn: '2026-12-09',
      pauses: [{ pausedOn: '2026-10-26', ground: '各方请求', resumed: { on: '2026-10-30', reason: '已核对' } }, { ground: '等待无效宣告结果' }],
    });
    expect(record.pauses[1]?.resumed).toBeUndefined();
    expect(dataOf(pauseRecord(having(pauses.slice(0, 2), { reviewOn: day('2026-12-09') }))).reviewOn).toBeUndefined();
  });

  it('an appraisal during a referral is a pause for an appraisal', () => {
    const events = [event('start-appraisal', '2026-11-01', { ground: 'appraisal', reason: '外观比对' }), event('end-appraisal', '2026-11-15', { reason: '意见已出具' })];
    expect(dataOf(pauseRecord(referredPapers({ events })))).toMatchObject({
      referral: 'entrusted',
      pauses: [{ ground: '检验鉴定', appraisal: true, resumed: { on: '2026-11-15' } }],
    });
  });

  it('the consent to a longer term says from which day to which, with a line for each party', () =>
    expect(dataOf(extensionConsent(having([event('accept', '2026-10-20'), event('extend', '2026-11-18', { before: '2026-11-20', until: '2026-12-11' })])))).toMatchObject({
      acceptedOn: '2026-10-20',
      before: '2026-11-20',
      until: '2026-12-11',
      signatures: [{ side: 'applicant' }, { side: 'respondent', name: '𠮷䶮' }],
      mediator: { name: '陈礼容' },
    }));
});

describe('afterwards', () => {
  it('an oral agreement is recorded by the mediator, in effect from the day it was reached', () => {
    const agreement = sampleAgreement({ form: 'oral', effectiveOn: day('2026-11-20') });
    expect(dataOf(oralAgreement(samplePapers({ agreement })))).toMatchObject({
      number: '（2026）渝知人调协字第17号',
      agreedOn: '2026-11-20',
      parties: [{}, { idNumber: '500152199003070022' }],
      signatures: [{ method: 'oral', signedOn: '2026-11-20' }, { method: 'oral' }],
      mediators: [{ name: '陈礼容' }],
    });
    expect(oralAgreement(samplePapers({ agreement: inEffect() })).why).not.toBeNull();
  });

  const paid = { clause: 2, what: { zh: '𠮷䶮向重庆嘉陵文创设计有限公司支付第1期款项', en: '' }, amountFen: 2_000_000, dueOn: '2026-11-30' };
  const breach = event('declare-breach', '2026-12-08', { reason: '没有收到。', overdue: [paid] });

  it('a reminder goes to whoever owes what was overdue, by the article of its day', () => {
    const reminder = dataOf(performanceReminder(having([breach], { agreement: inEffect() })));
    expect(reminder).toMatchObject({
      debtors: ['𠮷䶮'],
      overdue: [{ what: paid.what.zh, amountFen: 2_000_000, dueOn: '2026-11-30' }],
      report: { by: '冉小雨', text: '没有收到。' },
      citation: '《中华人民共和国民事诉讼法》第二百零六条',
      agreement: { number: '（2026）渝知人调协字第17号', madeOn: '2026-11-22', effectiveOn: '2026-11-22' },
    });
    expect(dataOf(performanceReminder(having([breach], { agreement: inEffect(), articles: [] }))).citation).toBeUndefined();
  });

  it('the record has every visit with what it found that day', () => {
    const visit = (on: string, from: string, state: string) => event('return-visit', on, { from, text: '电话回访。', performance: [{ ...paid, state, doneOn: null }] });
    const record = dataOf(returnVisits(having([visit('2026-12-12', 'RM_BREACHED', 'overdue'), visit('2026-12-20', 'RM_PERFORMING', 'performed')], { agreement: inEffect() })));
    expect(record.issuedOn).toBe('2026-12-20');
    expect(record.visits.map(({ purpose, performance }) => [purpose.slice(0, 2), performance[0]?.state])).toEqual([
      ['协议', 'overdue'],
      ['监督', 'performed'],
    ]);
  });

  it('a reminder and a record from before the items were written down are drawn all the same', async () => {
    const events = [event('declare-breach', '2026-12-08', { reason: '没有收到。' }), event('return-visit', '2026-12-12', { text: '电话回访。' })];
    const made = mediationOffers(having(events, { agreement: inEffect(), seesStaff: true })).filter(({ kind }) => ['performance-reminder', 'return-visit'].includes(kind));
    expect(made).toHaveLength(2);
    for (const { render } of made) expect((await render?.())?.subarray(0, 8).toString()).toBe('%PDF-1.7');
  });
});
