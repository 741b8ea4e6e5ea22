import { parseDecisionNumber } from './decision-number';

describe('numbers of official documents', () => {
  it.each([
    ['集侵字[2019]1号', '集侵字〔2019〕1号', '集侵字', 2019, 1],
    ['国知保裁字〔2021〕1号', '国知保裁字〔2021〕1号', '国知保裁字', 2021, 1],
    ['江北府办发〔2023〕6号', '江北府办发〔2023〕6号', '江北府办发', 2023, 6],
    ['渝知调（2026）第012号', '渝知调〔2026〕12号', '渝知调', 2026, 12],
    ['集侵字［２０１９］１号', '集侵字〔2019〕1号', '集侵字', 2019, 1],
  ])('%s', (raw, number, organ, year, serial) => {
    expect(parseDecisionNumber(raw)).toEqual({ ok: true, value: { raw, number, organ, year, serial } });
  });

  it.each(['', '〔2023〕6号', '江北府办发〔2023)6号', '江北府办发〔23〕6号', '江北府办发〔2023〕号', '江北府办发〔2023〕6', '(2026)渝01民特12号'])('refuses "%s"', (raw) => {
    expect(parseDecisionNumber(raw)).toMatchObject({ ok: false, refusal: { code: 'decision_number_format' } });
  });
});
