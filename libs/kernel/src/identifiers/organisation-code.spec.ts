import { parseOrganisationCode } from './organisation-code';

const refusalOf = (text: string) => {
  const result = parseOrganisationCode(text);
  return result.ok ? null : result.refusal.code;
};

describe('organisation codes', () => {
  it.each(['76858482-4', '768584824', '７６８５８４８２－４'])('%s is written with a hyphen', (text) => {
    expect(parseOrganisationCode(text)).toEqual({ ok: true, value: { code: '76858482-4' } });
  });

  it.each(['', '7685848-4', '76858482-A', '76858482-44'])('refuses the form of "%s"', (text) => expect(refusalOf(text)).toBe('organisation_code_format'));

  it('refuses a wrong check digit', () => expect(refusalOf('59001566-7')).toBe('organisation_code_check'));
});
