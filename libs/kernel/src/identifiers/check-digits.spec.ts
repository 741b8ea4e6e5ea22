import fc from 'fast-check';
import type { Result } from '../result';
import { parseOrganisationCode } from './organisation-code';
import { parsePatentNumber } from './patent-number';
import { parseResidentIdentity } from './resident-identity';
import { parseSocialCreditCode } from './social-credit-code';
import { parsePermanentResidence } from './travel-permits';

const DIGITS = '0123456789';
const CREDIT_CODE = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const textOf = (alphabet: string, length: number) => fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((characters) => characters.join(''));
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''));
const birthDates = fc.date({ min: new Date('1800-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const patentKinds = fc.constantFrom('1', '2', '3', '8', '9');

interface Scheme {
  name: string;
  parse: (text: string) => Result<unknown>;
  bodies: fc.Arbitrary<string>;
  bodyAlphabet: string;
  checkAlphabet: string;
}

const schemes: Scheme[] = [
  {
    name: '13-character patent numbers',
    parse: parsePatentNumber,
    bodies: joined(textOf(DIGITS, 4), patentKinds, textOf(DIGITS, 7)),
    bodyAlphabet: DIGITS,
    checkAlphabet: `${DIGITS}X`,
  },
  {
    name: '9-character patent numbers',
    parse: parsePatentNumber,
    bodies: joined(textOf(DIGITS, 2), patentKinds, textOf(DIGITS, 5)),
    bodyAlphabet: DIGITS,
    checkAlphabet: `${DIGITS}X`,
  },
  {
    name: 'social credit codes',
    parse: parseSocialCreditCode,
    bodies: joined(textOf(CREDIT_CODE, 2), textOf(DIGITS, 6), textOf(CREDIT_CODE, 9)),
    bodyAlphabet: CREDIT_CODE,
    checkAlphabet: CREDIT_CODE,
  },
  { name: 'organisation codes', parse: parseOrganisationCode, bodies: textOf(DIGITS, 8), bodyAlphabet: DIGITS, checkAlphabet: `${DIGITS}X` },
  {
    name: 'resident identity numbers',
    parse: parseResidentIdentity,
    bodies: joined(fc.constantFrom(...'123456789'), textOf(DIGITS, 5), birthDates, textOf(DIGITS, 3)),
    bodyAlphabet: DIGITS,
    checkAlphabet: `${DIGITS}X`,
  },
  {
    name: 'permanent residence numbers of 2023',
    parse: parsePermanentResidence,
    bodies: joined(fc.constant('9'), textOf(DIGITS, 16)),
    bodyAlphabet: DIGITS,
    checkAlphabet: `${DIGITS}X`,
  },
];

const withCheck = ({ parse, checkAlphabet }: Scheme, body: string) => [...checkAlphabet].map((check) => body + check).filter((number) => parse(number).ok);

describe.each(schemes)('$name', (scheme) => {
  it('accept exactly one check character for any body', () => {
    fc.assert(fc.property(scheme.bodies, (body) => withCheck(scheme, body).length === 1));
  });

  it('refuse any single wrong character', () => {
    fc.assert(
      fc.property(scheme.bodies, fc.nat(), fc.nat(), (body, place, pick) => {
        const [valid = ''] = withCheck(scheme, body);
        const index = place % valid.length;
        const others = [...(index < body.length ? scheme.bodyAlphabet : scheme.checkAlphabet)].filter((character) => character !== valid[index]);
        const flipped = valid.slice(0, index) + others[pick % others.length] + valid.slice(index + 1);
        return !scheme.parse(flipped).ok;
      }),
    );
  });
});

const published: [string, (text: string) => Result<unknown>, string[]][] = [
  [
    'patents (forms-and-data §3.7; real cases 22, 24, 25, 33)',
    parsePatentNumber,
    [
      '2017212647859',
      '2015800273961',
      '2011101832745',
      '2014800070816',
      '2009201824732',
      '201310268509X',
      '2006800182234',
      '2008201852831',
      '201620913636X',
      '201430187159X',
      '2009300263435',
      '2015102999503',
      '2024101234560',
      '2025300123458',
      '2021210000075',
      '2012100000017',
    ],
  ],
  [
    'social credit codes (§3.7; real case 33)',
    parseSocialCreditCode,
    ['11500111009347908D', '115001040092863167', '913404215501717798', '913400004850014306', '91500105MA5U00000A', '91500103MA5U00001G'],
  ],
  ['organisation codes (§3.7)', parseOrganisationCode, ['768584824', '590015666']],
  ['resident identity numbers (§3.7)', parseResidentIdentity, ['11010519491231002X', '500103200001010016', '500152199003070022']],
];

describe.each(published)('published %s', (_, parse, numbers) => {
  it.each(numbers)('%s is accepted, and no digit of it can be exchanged', (number) => {
    expect(parse(number).ok).toBe(true);
    const accepted = [...number].flatMap((original, index) =>
      [...DIGITS].filter((digit) => digit !== original && parse(number.slice(0, index) + digit + number.slice(index + 1)).ok),
    );
    expect(accepted).toEqual([]);
  });
});
