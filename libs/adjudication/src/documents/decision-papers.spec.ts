import type { DepartmentPaperData } from '@documents';
import type { PlainDate } from '@kernel';
import type { AdjudicationPartyRow } from '../adjudication-facts.store';
import type { AdjudicationPapers } from './adjudication-papers';
import { appraisalCommission } from './course-papers';
import { closingRegister, decisionPaper, orders, urgingLetter } from './decision-papers';
import { answerNotice } from './intake-papers';

const day = (text: string) => text as PlainDate;

const party = (id: string, side: 'A' | 'B', more: Partial<AdjudicationPartyRow> = {}): AdjudicationPartyRow => ({
  id: id as AdjudicationPartyRow['id'],
  name: { a: '甲公司', b: '乙公司', c: '丙公司' }[id] ?? id,
  side,
  abroad: false,
  servedOn: null,
  answer: null,
  answerUntil: null,
  decisionServedOn: null,
  suitUntil: null,
  suedOn: null,
  ...more,
});

const event = (action: string, on: string, payload = {}) => ({ action, on: day(on), actorName: '宋明理', payload });

/** Two respondents, of whom one infringes (real case 22: split outcomes). */
const papers = (more: Partial<AdjudicationPapers> = {}): AdjudicationPapers =>
  ({
    department: '重庆市知识产权局',
    number: '渝知法裁〔2026〕1号',
    dispute: {
      parties: [],
      wholeParties: [],
      rights: [{ kind: 'PAT-D', kindName: { zh: '外观设计专利', en: 'Design' }, title: '护坡砖', number: '201430187159.X' }],
      exhibits: [],
    },
    row: {
      rightKind: 'PAT-D',
      patentNumber: '201430187159.X',
      parties: [party('a', 'A'), party('b', 'B', { answer: '产品来自现有设计。', servedOn: day('2026-11-26'), answerUntil: day('2026-12-11') }), party('c', 'B', { abroad: true })],
      panel: [{ userId: '1', name: '梁允中', isChief: true }],
      decision: { decidedOn: day('2027-01-20'), infringers: ['b'], stops: ['make', 'sell'], object: '型号 HP-1', reasons: '整体视觉效果相同。' },
      hearing: null,
      request: '责令停止',
      facts: '事实',
      claims: null,
      standing: 'patentee',
      settlement: null,
    },
    events: [event('file', '2026-11-25'), event('decide', '2027-01-20')],
    evidenceUntil: { b: day('2026-12-11') },
    hearingRecord: null,
    absent: [],
    heard: null,
    appraisal: null,
    relations: ['case_handler'],
    partyIds: [],
    today: day('2027-02-20'),
    ...more,
  }) as unknown as AdjudicationPapers;

const written = (made: { why: unknown; data?: unknown }): DepartmentPaperData => {
  if (made.why !== null) throw new Error(JSON.stringify(made.why));
  return made.data as DepartmentPaperData;
};
const wordsOf = (data: DepartmentPaperData): string => JSON.stringify(data.blocks);

describe('a decision', () => {
  it('orders each respondent for itself, and rejects the request against whoever does not infringe', () => {
    expect(orders(papers())).toEqual([
      '被请求人乙公司的行为侵犯外观设计专利“护坡砖”（专利号：201430187159.X）的专利权，责令其自收到本裁决书之日起立即停止制造，销毁专用设备、模具，停止销售，对象和范围：型号 HP-1；',
      '被请求人丙公司的行为不构成侵权，驳回请求人对丙公司的请求。',
    ]);
  });

  it('has everything art. 31 asks for: claims, answers, reasons, orders, the way and the time to sue', () => {
    const words = wordsOf(written(decisionPaper(papers())));
    for (const part of [
      '请求人请求：责令停止',
      '被请求人乙公司辩称：产品来自现有设计。',
      '被请求人丙公司未提交答辩书。',
      '整体视觉效果相同。',
      '收到本裁决书之日起十五日内',
      '中级人民法院',
      '不停止本裁决的执行',
    ])
      expect(words).toContain(part);
    expect(written(decisionPaper(papers())).signatures).toEqual([{ role: '合议组组长', how: '签名', name: '梁允中' }]);
  });

  it('orders nothing and tells of no performance when nobody infringes', () => {
    const { row } = papers();
    const nobody = papers({ row: { ...row, decision: { ...row.decision!, infringers: [] } } });
    const words = wordsOf(written(decisionPaper(nobody)));
    expect(words).not.toContain('不停止本裁决的执行');
    expect(words.match(/驳回请求人对/g)).toHaveLength(2);
    expect(urgingLetter({ ...nobody, events: [...nobody.events, event('take-effect', '2027-02-10')] }).why).not.toBeNull();
  });

  it('is not issued before it is made, nor an urging letter before the effect', () => {
    expect(decisionPaper(papers({ row: { ...papers().row, decision: null } })).why).not.toBeNull();
    expect(urgingLetter(papers()).why).not.toBeNull();
    expect(written(closingRegister(papers())).blocks).toHaveLength(1);
  });
});

describe('the notice to answer', () => {
  it('tells a respondent its own days, and an official the one who still waits', () => {
    expect(wordsOf(written(answerNotice(papers({ partyIds: ['b'] }))))).toContain('自收到请求书副本之日起十五日内提交答辩书，最后一日为2026年12月11日');
    const abroad = written(answerNotice(papers()));
    expect(abroad.addressees).toEqual(['丙公司']);
    expect(wordsOf(abroad)).toContain('三十日内');
    expect(wordsOf(abroad)).not.toContain('12月11日');
  });
});

describe('the commission of an appraisal', () => {
  it('says who agreed on the institution and who bears the cost, and is written for none that was not commissioned', () => {
    expect(appraisalCommission(papers()).why).not.toBeNull();
    const made = papers({
      appraisal: { institution: '某检验研究院', questions: '是否近似？', samples: null, feeFen: 800_000, bearer: 'shared', namedByPanel: true, on: day('2026-12-01'), dueOn: null },
    });
    const words = wordsOf(written(appraisalCommission(made)));
    for (const part of ['是否近似？', '由合议组指定', '8000.00元，双方同意由双方分担']) expect(words).toContain(part);
  });
});
