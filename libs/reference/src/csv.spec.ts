import { parseCsv } from './csv';

const parse = (text: string) => parseCsv('courts.csv', text, ['code', 'name']);

describe('our CSV files', () => {
  it('are read by column', () =>
    expect(parse('code,name\n渝,高院\n渝01,\n')).toEqual([
      { code: '渝', name: '高院' },
      { code: '渝01', name: '' },
    ]));

  it('may end their lines as Windows does', () => expect(parse('code,name\r\n渝,高院\r\n')).toEqual([{ code: '渝', name: '高院' }]));

  it.each([
    ['other columns', 'name,code\n', 'courts.csv:1'],
    ['a cell too many', 'code,name\n渝,高,院\n', 'courts.csv:2'],
    ['a cell too few', 'code,name\n渝,高院\n渝01\n', 'courts.csv:3'],
    ['an empty line', 'code,name\n\n渝,高院\n', 'courts.csv:2'],
    ['quotes', 'code,name\n渝,"高院"\n', 'courts.csv:2'],
    ['spaces around a cell', 'code,name\n渝, 高院\n', 'courts.csv:2'],
  ])('are refused with %s, naming the line', (_, text, place) => expect(() => parse(text)).toThrow(place));
});
