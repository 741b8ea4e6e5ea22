import { toPlainDate } from '@kernel';
import { acceptanceNotice, commentNotice, filingNotice } from './intake-papers';
import { agreementPaper, copyToCnipa, endingNotice } from './course-papers';
import type { MediationPapers } from './mediation-papers';

const on = toPlainDate('2026-11-30');
const party = (id: string, side: 'A' | 'B', more: object = {}) => ({
  id,
  name: `公司${id}`,
  side,
  division: null,
  servedOn: null,
  accepts: null,
  comment: null,
  commentedOn: null,
  statementUntil: null,
  ...more,
});

const papersOf = (row: object, events: readonly [string, object][] = [], more: object = {}) =>
  ({
    department: '重庆市知识产权局',
    number: '专利调解〔2026〕1号',
    partyIds: [],
    events: events.map(([action, payload]) => ({ action, on, payload })),
    dispute: { wholeParties: [], rights: [{ kind: 'PAT-I', kindName: { zh: '发明专利' }, title: '一种护坡砖', number: '202310187159.7' }] },
    row: {
      rightKind: 'PAT-I',
      rightNumber: '202310187159.7',
      kind: 'AM_OWNERSHIP',
      request: '确认归请求人所有。',
      session: null,
      acceptanceNotice: null,
      agreement: null,
      parties: [party('甲', 'A'), party('乙', 'B', { servedOn: '2026-11-24', statementUntil: '2026-12-09', accepts: true }), party('丙', 'B', { accepts: false })],
      ...row,
    },
    ...more,
  }) as unknown as MediationPapers;

const wordsOf = (made: ReturnType<typeof acceptanceNotice> | ReturnType<typeof agreementPaper>) => JSON.stringify(made);

describe('the papers of an administrative mediation say', () => {
  it('until when a respondent may comment, to the one that reads it', () => {
    const papers = papersOf({}, [['request-ownership', {}]]);
    expect(wordsOf(commentNotice({ ...papers, partyIds: ['乙'] }))).toContain('已于2026年11月24日送达，陈述意见期限至2026年12月9日届满');
    const unserved = wordsOf(commentNotice({ ...papers, partyIds: ['丙'] }));
    expect(unserved).toContain('"addressees":["公司丙"]');
    expect(unserved).not.toContain('届满。');
  });

  it('when and where, and the two months only over ownership', () => {
    const session = { at: '2026-12-08T09:30', place: '调解室' };
    expect(wordsOf(filingNotice(papersOf({ session }, [['file', {}]])))).toMatch(/2026年12月8日09时30分；地点：调解室.*两个月内结案/);
    const other = wordsOf(filingNotice(papersOf({ session, kind: 'AM_OTHER' }, [['file', {}]])));
    expect(other).not.toContain('两个月');
    expect(other).toContain('"addressees":["公司甲","公司乙"]');
  });

  it('the number that CNIPA asks for', () => {
    const notice = acceptanceNotice(papersOf({ acceptanceNotice: '渝知受〔2026〕1号' }, [['file', {}]]));
    expect(wordsOf(notice)).toMatch(/"number":"渝知受〔2026〕1号".*202310187159\.7/);
    expect(acceptanceNotice(papersOf({ kind: 'AM_REWARD', acceptanceNotice: '1' }, [['file', {}]])).why?.zh).toBe('仅权属纠纷出具');
  });

  it('who settled, and not who refused', () => {
    const agreement = { terms: '专利权由双方共有。', agreedOn: '2026-12-08', hasPayment: true, notarial: true, performBy: '2027-01-08' };
    const words = wordsOf(agreementPaper(papersOf({ agreement })));
    expect(words).toMatch(/自愿达成协议：公司甲、公司乙。.*履行期限的最后一日：2027年1月8日.*赋予强制执行效力/);
    expect(words).not.toContain('"name":"公司丙"');
  });

  it('that the copy of an end without agreement rests on no article', () => {
    const ended = papersOf({}, [['no-agreement', { reason: '差距过大' }]]);
    expect(wordsOf(endingNotice(ended))).toMatch(/未能达成调解协议（差距过大）.*凭本通知书请求恢复/);
    expect(wordsOf(copyToCnipa(ended))).toContain('"text":"特此抄送。"');
    expect(wordsOf(copyToCnipa(papersOf({ agreement: { agreedOn: '2026-12-08', terms: '', hasPayment: false, notarial: false, performBy: null } })))).toContain('第七十条第二款');
  });
});
