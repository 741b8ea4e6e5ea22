import { parseCourtNumber } from './court-number';

const parsed = (text: string) => {
  const result = parseCourtNumber(text);
  return result.ok ? result.value : null;
};

describe('court numbers', () => {
  it.each([
    ['(2023)渝0192民初10300号', 2023, '渝0192', '民初', 10300, 'basic'],
    ['(2021)川0104民诉前调801号', 2021, '川0104', '民诉前调', 801, 'basic'],
    ['(2024)浙02民诉前调595号', 2024, '浙02', '民诉前调', 595, 'intermediate'],
    ['(2022)最高法知行终322号', 2022, '最高法', '知行终', 322, 'supreme'],
    ['(2022)皖04民初277号', 2022, '皖04', '民初', 277, 'intermediate'],
    ['(2026)渝01民特12号', 2026, '渝01', '民特', 12, 'intermediate'],
    ['(2026)渝民终5号', 2026, '渝', '民终', 5, 'high'],
  ])('%s has four elements and a level', (raw, year, court, type, serial, level) => {
    expect(parsed(raw)).toMatchObject({ raw, number: raw, year, court, type, serial, part: null, level });
  });

  it('accepts full-width brackets and spaces, and keeps what was entered', () => {
    const raw = '（2023） 渝0192民初 10300号';
    expect(parsed(raw)).toMatchObject({ raw, number: '(2023)渝0192民初10300号' });
  });

  it('reads later rulings in the same case', () => expect(parsed('(2026)渝01民特12号之二')).toMatchObject({ serial: 12, part: '之二' }));

  it('does not assume that the types are a closed list', () => expect(parsed('(2030)渝0192数新调7号')).toMatchObject({ type: '数新调' }));

  it.each([
    ['(2026)渝01民特1号', '重庆市第一中级人民法院'],
    ['(2026)渝04民终1号', '重庆市第四中级人民法院'],
    ['(2026)渝0192民特1号', '重庆两江新区人民法院（重庆自由贸易试验区人民法院）'],
    ['(2022)皖04民初277号', null],
  ])('%s names the court where it is known', (raw, courtName) => expect(parsed(raw)?.courtName).toBe(courtName));

  it('leaves the level open for a code that follows no known rule', () => expect(parsed('(2026)渝1民初1号')?.level).toBeNull());

  it.each(['', '2026渝01民特12号', '(26)渝01民特12号', '(2026)渝01民特号', '(2026)01民特12号', '(2026)渝01民特12', '渝知调〔2026〕12号'])('refuses "%s"', (raw) => {
    expect(parseCourtNumber(raw)).toMatchObject({ ok: false, refusal: { code: 'court_number_format' } });
  });
});
