import type { UserId } from '@kernel';
import { type MediatorCandidate, type MediatorQuestion, rankMediators } from './rank-mediators';

const question: MediatorQuestion = { rightKinds: ['TM', 'CR'], foreignRelated: false };

const person = (id: string, more: Partial<MediatorCandidate> = {}): MediatorCandidate => ({
  userId: id as UserId,
  name: id,
  fields: ['TM'],
  languages: ['zh'],
  onLeave: false,
  refused: false,
  loadLimit: null,
  open: 0,
  seniority: 0,
  conflicts: [],
  ...more,
});

const order = (people: readonly MediatorCandidate[], asked = question) => rankMediators(people, asked).map((one) => one.userId);
const scoreOf = (more: Partial<MediatorCandidate>, asked = question) => rankMediators([person('a', more)], asked)[0]?.score;

describe('the ranking of mediators', () => {
  it('scores expertise, load, years and, in foreign-related disputes, languages', () => {
    expect(scoreOf({ fields: ['TM', 'CR'] })).toBe(75);
    expect(scoreOf({ fields: ['TM'] })).toBe(53);
    expect(scoreOf({ fields: [] })).toBe(30);
    expect(scoreOf({ fields: [], open: 10 })).toBe(15);
    expect(scoreOf({ fields: [], open: 99 })).toBe(0);
    expect(scoreOf({ fields: [], seniority: 5 })).toBe(38);
    expect(scoreOf({ fields: [], seniority: 40 })).toBe(45);
    expect(scoreOf({ fields: [], languages: ['zh', 'en'] })).toBe(30);
    expect(scoreOf({ fields: [], languages: ['zh', 'en'] }, { ...question, foreignRelated: true })).toBe(40);
  });

  it('puts whoever may not have it last, with the reason', () => {
    const people = [person('d', { conflicts: ['曾任本案当事人的代理人'] }), person('c', { onLeave: true }), person('b', { refused: true }), person('a', { fields: [] })];
    expect(order(people)).toEqual(['a', 'b', 'c', 'd']);
    const [, refused, onLeave, conflicted] = rankMediators(people, question);
    expect(refused).toMatchObject({ eligible: false, score: 0, reasons: [{ zh: '当事人已拒绝该调解员' }] });
    expect(onLeave).toMatchObject({ eligible: false, reasons: [{ zh: '请假中' }] });
    expect(conflicted).toMatchObject({ eligible: false, conflicts: ['曾任本案当事人的代理人'], reasons: [{ zh: '曾任本案当事人的代理人' }] });
  });

  it('gives nobody more than its load limit', () => {
    const [free, full] = rankMediators([person('a', { open: 3, loadLimit: 3 }), person('b', { open: 2, loadLimit: 3 })], question);
    expect([free?.userId, full?.userId]).toEqual(['b', 'a']);
    expect(full).toMatchObject({ eligible: false, reasons: [{ zh: '在办 3 件，已达上限' }] });
  });

  it('gives equals a fixed order', () => {
    expect(order([person('b'), person('a')])).toEqual(['a', 'b']);
    expect(order([person('a'), person('b')])).toEqual(['a', 'b']);
  });
});
