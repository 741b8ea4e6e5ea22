import { toPlainDate } from '@kernel';
import { readReferenceTables } from './load';
import { causesInForce, citation, divisionOn } from './lookups';

const { causes, divisions, citations } = readReferenceTables();

describe('causes in force', () => {
  const named = (code: string, on: string) => causesInForce(causes, toPlainDate(on)).find((cause) => cause.code === code)?.name.zh;

  it.each([
    ['159', '2025-12-31', '商标权权属、侵权纠纷'],
    ['159', '2026-01-01', '特许经营合同纠纷'],
    ['165.2', '2025-12-31', undefined],
    ['165.2', '2026-01-01', '侵害商标权纠纷'],
    ['165', '2025-12-31', '网络域名权属、侵权纠纷'],
    ['199', '2025-12-31', undefined],
    ['199', '2026-01-01', '数据权属纠纷'],
    ['159', '2020-12-31', undefined],
  ])('%s on %s is %s', (code, on, name) => expect(named(code, on)).toBe(name));
});

describe('a division on a day', () => {
  const invented = { name: { zh: '某区', en: 'Some District' }, validFrom: null, codePending: false, sourceNote: null };
  const codeOn = (code: string, on: string) => divisionOn(divisions, code, toPlainDate(on))?.code ?? null;

  it.each([
    ['500105', '2023-02-01', '500105'],
    ['500105', '2025-11-05', '500105'],
    ['500105', '2025-11-06', '5001LJ'],
    ['500112', '2026-11-22', '5001LJ'],
    ['5001LJ', '2026-11-22', '5001LJ'],
    ['5001LJ', '2025-11-05', null],
    ['500243', '2020-10-01', '500243'],
    ['510104', '2026-11-22', null],
  ])('%s on %s is %s', (code, on, expected) => expect(codeOn(code, on)).toBe(expected));

  it('is nothing before it starts, also when its end is planned', () => {
    const planned = { ...invented, code: 'a', validFrom: toPlainDate('2027-01-01'), validTo: toPlainDate('2028-01-01'), successor: '5001LJ' };
    expect(divisionOn([planned, ...divisions], 'a', toPlainDate('2026-11-22'))).toBeNull();
  });

  it('ends when divisions name each other', () => {
    const over = { ...invented, validTo: toPlainDate('2020-01-01') };
    const circle = [
      { ...over, code: 'a', successor: 'b' },
      { ...over, code: 'b', successor: 'a' },
    ];
    expect(divisionOn(circle, 'a', toPlainDate('2026-01-01'))).toBeNull();
  });
});

describe('the article to cite', () => {
  const article = (law: string, topic: string, on: string) => citation(citations, law, topic, toPlainDate(on))?.article ?? null;

  it.each([
    ['民事诉讼法', 'judicial_confirmation', '2012-12-31', null],
    ['民事诉讼法', 'judicial_confirmation', '2021-12-31', '194'],
    ['民事诉讼法', 'judicial_confirmation', '2022-01-01', '201'],
    ['民事诉讼法', 'judicial_confirmation', '2023-12-31', '201'],
    ['民事诉讼法', 'judicial_confirmation', '2024-01-01', '205'],
    ['民事诉讼法', 'judicial_confirmation_ruling', '2020-06-01', '195'],
    ['民事诉讼法', 'judicial_confirmation_ruling', '2026-11-22', '206'],
    ['商标法', 'infringement_handling', '2026-12-31', '60'],
    ['商标法', 'infringement_handling', '2027-01-01', '74'],
    ['商标法', 'case_transfer', '2027-01-01', '75'],
    ['商标法', 'investigation_powers', '2027-01-01', '76'],
    ['商标法', 'damages', '2026-11-22', '63'],
    ['商标法', 'damages', '2027-01-01', '77'],
    ['商标法', 'unknown', '2027-01-01', null],
  ])('%s %s on %s: %s', (law, topic, on, expected) => expect(article(law, topic, on)).toBe(expected));
});
