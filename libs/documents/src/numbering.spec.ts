import { formatNumber } from './numbering';

it.each([
  ['（{year}）{prefix}人调字第{seq}号', '（2026）渝知人调字第7号'],
  ['（{year}）{prefix}调号{seq:4}', '（2026）渝知调号0007'],
  ['{prefix}〔{year}〕{seq}号', '渝知〔2026〕7号'],
])('%s', (template, number) => expect(formatNumber(template, { prefix: '渝知', year: 2026, seq: 7 })).toBe(number));

it('refuses to leave a hole', () => expect(() => formatNumber('{court}第{seq}号', { year: 2026, seq: 7 })).toThrow('court'));
