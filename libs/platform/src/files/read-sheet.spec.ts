import { Readable } from 'node:stream';
import { readSheet } from './read-sheet';

const read = (name: string, bytes: Buffer) => readSheet({ name, content: Readable.from([bytes]), bytes: bytes.length });

describe('reading a sheet', () => {
  it('keeps quoted commas and line breaks, and the row number the spreadsheet shows', async () => {
    const csv = '\ufeff名称,地址\n"甲,乙公司","一号\n二楼"\n\n丙店, 三号 \n';
    expect(await read('名单.csv', Buffer.from(csv))).toEqual([
      { line: 1, cells: ['名称', '地址'] },
      { line: 2, cells: ['甲,乙公司', '一号\n二楼'] },
      { line: 4, cells: ['丙店', '三号'] },
    ]);
  });

  it('reads what Excel saves on a Chinese machine', async () => {
    const gb18030 = Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xbc, 0xd7, 0x0a]);
    expect((await read('名单.csv', gb18030)).map(({ cells }) => cells)).toEqual([['名称'], ['甲']]);
  });

  it.each([
    ['an open quote', 'a.csv', Buffer.from('名称\n"甲')],
    ['bytes that are no text', 'a.csv', Buffer.from([0xff, 0xff, 0xff])],
    ['no workbook', 'a.xlsx', Buffer.from('PK nothing')],
  ])('refuses %s', async (_what, name, bytes) => {
    await expect(read(name, bytes)).rejects.toMatchObject({ refusal: { code: 'sheet_unreadable' } });
  });

  it('refuses more rows than anybody could check', async () => {
    await expect(read('a.csv', Buffer.from('甲\n'.repeat(2_001)))).rejects.toMatchObject({ refusal: { code: 'sheet_too_long' } });
  });
});
