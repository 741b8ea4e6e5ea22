import { type RegistrationFormat, parseRegistrationNumber, registrationFormats } from './registration-numbers';

describe('registration numbers', () => {
  it.each<[RegistrationFormat, string, string]>([
    ['trademark', '第160922号', '160922'],
    ['trademark', '1328994', '1328994'],
    ['trademark', '第1344787号', '1344787'],
    ['trademark', 'g1234567', 'G1234567'],
    ['copyright', '国作登字-2021-F-00123456', '国作登字-2021-F-00123456'],
    ['copyright', '渝作登字－２０２１－Ｆ－００１２３４５６', '渝作登字-2021-F-00123456'],
    ['software', '2021sr0123456', '2021SR0123456'],
    ['software', '软著登字第7654321号', '软著登字第7654321号'],
    ['layout_design', 'BS.12500520.2', 'BS.12500520.2'],
    ['layout_design', 'bs125005202', 'BS.12500520.2'],
    ['plant_variety', 'CNA20151234.5', 'CNA20151234.5'],
  ])('%s %s is written %s', (format, raw, number) => {
    expect(parseRegistrationNumber(format, raw)).toEqual({ ok: true, value: { raw, number, warnings: [] } });
  });

  it('only warns about the last digit of a layout design: the rule is not proven', () => {
    expect(parseRegistrationNumber('layout_design', 'BS.12500520.3')).toMatchObject({ ok: true, value: { number: 'BS.12500520.3', warnings: [{ zh: expect.any(String) }] } });
  });

  it.each(registrationFormats)('refuses what is no number of the kind %s', (format) => {
    for (const raw of ['', '待补', '123456789012', 'BS.1250052.2', 'ABS.12500520.2', 'BS.12500520.2X', '国作登字-21-F-1', 'SR2021', 'CNA'])
      expect(parseRegistrationNumber(format, raw)).toMatchObject({ ok: false, refusal: { code: `${format}_number_format` } });
  });
});
