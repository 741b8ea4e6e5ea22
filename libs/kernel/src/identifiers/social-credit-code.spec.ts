import { parseSocialCreditCode } from './social-credit-code';

const refusalOf = (text: string) => {
  const result = parseSocialCreditCode(text);
  return result.ok ? null : result.refusal.code;
};

describe('unified social credit codes', () => {
  it('gives the division and the organisation code inside', () => {
    expect(parseSocialCreditCode(' 11500111009347908d ')).toEqual({
      ok: true,
      value: { code: '11500111009347908D', divisionCode: '500111', organisationCode: '009347908', warnings: [] },
    });
  });

  it('warns and accepts when only the inner organisation code does not fit', () => {
    const result = parseSocialCreditCode('91500103MA5U00001G');
    expect(result).toMatchObject({ ok: true, value: { warnings: [{ zh: expect.stringContaining('组织机构代码') }] } });
  });

  it.each(['', '1150011100934790', '11500111009347908DD', 'I1500111009347908D', '1150O111009347908D'])('refuses the form of "%s"', (text) => {
    expect(refusalOf(text)).toBe('social_credit_code_format');
  });

  it('refuses a wrong check character', () => expect(refusalOf('913404215501717797')).toBe('social_credit_code_check'));
});
