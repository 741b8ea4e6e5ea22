import { computeVectors } from './vector-line';

const header = 'id|engine|rule|trigger|param|expected';
const one = (row: string) => computeVectors(`${header}\n${row}`);

describe('computing a file of worked examples', () => {
  it('prints the line with the Chinese steps', () => {
    expect(one('A02|CD|SC-30D|2026-01-16|30|2026-02-24').lines).toEqual([
      'A02|2026-02-24|2026-02-24|调解协议生效：2026-01-16（星期五），当日不计入，自 2026-01-17（星期六）起算（民事诉讼法第85条）；计满 30 日，于 2026-02-15（星期日）届满（民事诉讼法第205条、人民调解法第33条）；2026-02-15 是法定休假日，顺延至 2026-02-24（星期二）',
    ]);
  });

  it('reads a mark at the start, Windows line ends, blank lines and a seventh column', () => {
    const { lines, errors } = computeVectors(`\uFEFF${header}|how_counted\r\n\r\nX|CD|SC-30D|2026-01-15|30|2026-02-14|why\r\n`);
    expect(errors).toEqual([]);
    expect(lines[0]).toMatch(/^X\|2026-02-14\|2026-02-14\|/);
  });

  it('says unsupported for an engine it does not know', () => {
    expect(one('X|MOON|SC-30D|2026-01-15|30|2026-02-14')).toEqual({ lines: ['X|2026-02-14|unsupported|'], errors: [] });
  });

  it('lets engine and length of the line decide over the rule of the house', () => {
    expect(one('X|WD|TF-CHIEF-3D|2026-02-13|3|').lines[0]).toMatch(/^X\|\|2026-02-25\|/);
  });

  it('counts for a rule it does not know, and for a day before the rule was in force', () => {
    expect(one('X|CD|NO-SUCH|2026-01-15|30|').lines[0]).toMatch(/^X\|\|2026-02-14\|.*规则表未收录/);
    expect(one('X|CD|AD-ANSWER-15D|2024-01-15|15|').lines[0]).toMatch(/^X\|\|2024-01-30\|.*规则表未收录/);
  });

  it('takes one length or two for service', () => {
    expect(one('X|SERVE_NOTICE|SERVE-NOTICE-30D + AD-ANSWER-15D|2026-03-02|30;15|').lines[0]).toMatch(/^X\|\|2026-04-16\|/);
    expect(one('X|SERVE_MAIL|SERVE-MAIL + AD-ANSWER-15D|2026-05-02|15|').lines[0]).toMatch(/^X\|\|2026-05-18\|/);
  });

  it('finds a letter posted after the last day late', () => {
    expect(one('X|POSTMARK|POSTMARK|due 2026-03-27; postmark 2026-03-28; arrival 2026-03-29||late').lines[0]).toMatch(/^X\|late\|late\|/);
  });

  it.each([
    ['X|CD|SC-30D|2026-01-15', '6 columns expected'],
    ['|CD|SC-30D|2026-01-15|30|', 'the id is missing'],
    ['X|CD|SC-30D|2026-02-30|30|', 'not a calendar day: 2026-02-30'],
    ['X|CD|SC-30D|2026-01-15|thirty|', 'not a length: thirty'],
    ['X|HR|TF-SEND-24H|2026-01-15T24:00|24|', 'not a Beijing time'],
    ['X|SUSP|AD-CLOSE-3M|2026-01-15|2026-02-01/2026-03-01|', 'not an extension'],
    ['X|SUSP|AD-CLOSE-3M|2026-01-15|ext=0;2026-03-01/2026-02-01|', 'excluded time ends before it begins'],
    ['X|POSTMARK|POSTMARK|2026-01-15||', 'not a postmark'],
  ])('complains about %s and goes on', (row, complaint) => {
    const { lines, errors } = computeVectors(`${header}\n${row}\nOK|CD|SC-30D|2026-01-15|30|`);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`line 2: ${complaint}`);
    expect(lines).toHaveLength(1);
  });

  it('complains about a file without the header', () => {
    expect(computeVectors('A01|CD|SC-30D|2026-01-15|30|2026-02-14').errors[0]).toContain('line 1');
  });
});
