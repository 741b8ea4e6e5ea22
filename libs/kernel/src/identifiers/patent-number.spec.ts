import { parsePatentNumber } from './patent-number';

const refusalOf = (text: string) => {
  const result = parsePatentNumber(text);
  return result.ok ? null : result.refusal.code;
};

describe('patent numbers', () => {
  it.each(['ZL201580027396.1', 'CN2015800273961', '201580027396.1', 'zl 2015 8002 7396.1', 'ＺＬ２０１５８００２７３９６．１'])('%s is written in one way', (text) => {
    expect(parsePatentNumber(text)).toEqual({ ok: true, value: { number: '201580027396.1', kind: 'invention', viaPct: true, year: '2015' } });
  });

  it.each([
    ['201110183274.5', 'invention', false],
    ['201620913636.X', 'utility', false],
    ['201430187159.x', 'design', false],
    ['201480007081.6', 'invention', true],
    ['202190000001.X', 'utility', true],
  ])('%s is a patent of kind %s, through the PCT: %s', (text, kind, viaPct) => {
    expect(parsePatentNumber(text)).toMatchObject({ ok: true, value: { kind, viaPct } });
  });

  it('reads the old numbers with two digits of the year', () => {
    // Σ(85100001 × 2…9) = 16 + 15 + 4 + 9 = 44, and 44 mod 11 = 0.
    expect(parsePatentNumber('ZL85100001.0')).toEqual({ ok: true, value: { number: '85100001.0', kind: 'invention', viaPct: false, year: '85' } });
  });

  it.each(['', 'ZL', '20158002739', 'US201580027396.1', '201580027396.Y', '201580027396.12'])('refuses the form of "%s"', (text) => {
    expect(refusalOf(text)).toBe('patent_number_format');
  });

  it('refuses a wrong check digit', () => expect(refusalOf('ZL201210000001.X')).toBe('patent_number_check'));

  it('refuses a kind that does not exist, though the check digit fits', () => expect(refusalOf('201570027396.6')).toBe('patent_number_kind'));
});
