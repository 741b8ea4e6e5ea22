import { toPlainDate } from '@kernel';
import fc from 'fast-check';
import { chineseDate, chineseMoney, chineseTime, moneyText } from './chinese-words';

describe('chineseMoney', () => {
  it.each([
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [55, '伍角伍分'],
    [100, '壹元整'],
    [105, '壹元零伍分'],
    [150, '壹元伍角整'],
    [1000, '壹拾元整'],
    [10_100, '壹佰零壹元整'],
    [100_100, '壹仟零壹元整'],
    [101_000, '壹仟零壹拾元整'],
    [1_000_000, '壹万元整'],
    [1_001_000, '壹万零壹拾元整'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [168_032, '壹仟陆佰捌拾元叁角贰分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [10_700_053, '壹拾万柒仟元伍角叁分'],
    [20_050_000, '贰拾万零伍佰元整'],
    [100_000_000, '壹佰万元整'],
    [10_000_000_000, '壹亿元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [10_010_000_000, '壹亿零壹拾万元整'],
    [12_345_678_912, '壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分'],
    [100_000_000_000_000, '壹万亿元整'],
  ])('%i fen → %s', (fen, words) => expect(chineseMoney(fen)).toBe(words));

  it.each([-1, 0.5, Number.NaN, 1e15])('refuses %d', (fen) => expect(() => chineseMoney(fen)).toThrow(RangeError));

  it('can be read back to the same amount', () => {
    const digit = (char: string) => '零壹贰叁肆伍陆柒捌玖'.indexOf(char);
    const unit: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };
    const readWhole = (words: string): number => {
      for (const [mark, size] of [
        ['亿', 1e8],
        ['万', 1e4],
      ] as const) {
        const at = words.lastIndexOf(mark);
        if (at >= 0) return readWhole(words.slice(0, at)) * size + readWhole(words.slice(at + 1));
      }
      return [...words.matchAll(/([壹贰叁肆伍陆柒捌玖])([拾佰仟]?)/g)].reduce((sum, [, d, u]) => sum + digit(d as string) * (unit[u as string] ?? 1), 0);
    };
    const read = (words: string) => {
      const [, whole = '', jiao = '零', fen = '零'] = /^(?:(.+)元)?(?:零)?(?:(.)角)?(?:(.)分)?整?$/.exec(words) as RegExpExecArray;
      return readWhole(whole) * 100 + digit(jiao) * 10 + digit(fen);
    };
    fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999_999_999 }), (fen) => read(chineseMoney(fen)) === fen));
  });
});

it('says an amount in capitals and in figures', () => expect(moneyText(123_456_750)).toBe('人民币壹佰贰拾叁万肆仟伍佰陆拾柒元伍角整（¥1,234,567.50）'));

it('writes dates with arabic digits and no leading zeros', () => expect(chineseDate(toPlainDate('2026-03-05'))).toBe('2026年3月5日'));

it.each([
  ['2026-11-22T01:30:15Z', '2026年11月22日 09:30:15'],
  ['2026-11-22T16:00:00.000Z', '2026年11月23日 00:00:00'],
  ['2026-11-22T09:30', '2026年11月22日 09:30'],
  ['2026-11-22T09:30:05+08:00', '2026年11月22日 09:30:05'],
])('tells %s in Beijing time', (time, words) => expect(chineseTime(time)).toBe(words));
