import fc from 'fast-check';
import { parseResidentIdentity } from './resident-identity';

const refusalOf = (text: string) => {
  const result = parseResidentIdentity(text);
  return result.ok ? null : result.refusal;
};

describe('resident identity numbers', () => {
  it.each([
    ['11010519491231002x', '1949-12-31', 'female'],
    ['500103200001010016', '2000-01-01', 'male'],
    ['500152199003070022', '1990-03-07', 'female'],
  ])('%s gives the birth date and the sex', (text, birthDate, sex) => {
    expect(parseResidentIdentity(text)).toEqual({ ok: true, value: { number: text.toUpperCase(), birthDate, sex } });
  });

  it.each(['50010519900307002', '50011219900307002'])('%s: the area of an abolished district stays valid for life', (body) => {
    const accepted = [...'0123456789X'].filter((check) => parseResidentIdentity(body + check).ok);
    expect(accepted).toHaveLength(1);
  });

  it.each(['', '110105491231002', '01010519491231002X', '11010519491231002Y', '110105X9491231002'])('refuses the form of "%s"', (text) => {
    expect(refusalOf(text)?.code).toBe('resident_identity_format');
  });

  it.each(['50010320010229001', '50010320001301001', '50010320000431001'])('%s: no such day, whatever the check digit', (body) => {
    for (const check of '0123456789X') expect(refusalOf(body + check)?.code).toBe('resident_identity_birth_date');
  });

  it('refuses a wrong check digit', () => expect(refusalOf('500103200001010017')?.code).toBe('resident_identity_check'));

  it('never repeats the number in a refusal', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{16}[\dX]$/), (number) => {
        const refusal = refusalOf(number);
        return refusal === null || !JSON.stringify(refusal).includes(number.slice(6, 14));
      }),
    );
  });
});
