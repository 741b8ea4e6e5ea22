import fc from 'fast-check';
import { addedMask, applyMasks, type Known, proposeMasks } from './masking';

const nobody: Known = { people: [], homes: [] };
const masked = (text: string, known = nobody): string => applyMasks([{ heading: '理由', text }], proposeMasks([{ heading: '理由', text }], known))[0]?.text ?? '';

describe('what a published decision does not show', () => {
  it.each([
    ['身份证号110101199003074514。', '身份证号（证件号码略）。'],
    ['身份证号１１０１０１１９９００３０７４５１４。', '身份证号（证件号码略）。'],
    ['护照E12345678', '护照（证件号码略）'],
    ['电话13812345678、+86 138-1234-5678', '电话（电话略）、（电话略）'],
    ['传真 023-60000001', '传真 （电话略）'],
    ['邮箱 he.qing@example.com.cn，', '邮箱 （邮箱略），'],
    ['账号6222021001122334455', '账号（账号略）'],
    ['账号 6222 0210 0112 2334 455', '账号 （账号略）'],
    ['配方为【商业秘密：三分之二石英】混合', '配方为（涉密内容不予公开）混合'],
    ['家住重庆市渝中区民生路2号，', '家住重庆市渝中区某处，'],
  ])('%s', (text, shown) => expect(masked(text)).toBe(shown));

  it.each(['专利号ZL201430187159.X', '统一社会信用代码913404215501717798', '统一社会信用代码91500105MA5U00000A', '金额1464275元', '渝知法裁〔2026〕1号', '2026年11月23日'])(
    '%s stays',
    (text) => expect(masked(text)).toBe(text),
  );

  it('natural persons keep their surname, and those who share one are told apart', () => {
    const known = { people: ['何清源', '何清', '欧阳修远', '吴里', 'John Smith'], homes: [] };
    expect(masked('何清源、何清与欧阳修远、吴里、John Smith到场。', known)).toBe('何某甲、何某乙与欧阳某、吴某、J***到场。');
  });

  it('a home that the file knows goes as far as the district', () =>
    expect(masked('在重庆市渝中区民生路2号查获', { people: [], homes: ['重庆市渝中区民生路2号'] })).toBe('在重庆市渝中区某处查获'));

  it('what somebody adds is gone wherever it stands, also when it looks like a pattern', () => {
    const sections = [{ heading: '理由', text: '配比(1+1)*2；再次使用配比(1+1)*2。' }];
    expect(applyMasks(sections, [addedMask('(1+1)*2')])).toEqual([{ heading: '理由', text: '配比（略）；再次使用配比（略）。' }]);
  });

  it('each place is proposed once, personal data as a must', () => {
    const proposals = proposeMasks([{ heading: '理由', text: '13812345678，13812345678，023-60000001' }], nobody);
    expect(proposals.map(({ text, required }) => [text, required])).toEqual([
      ['13812345678', true],
      ['023-60000001', false],
    ]);
  });

  it('places that overlap leave nothing between them', () => {
    const sections = [{ heading: '理由', text: '见何清源公司记录' }];
    expect(applyMasks(sections, [addedMask('何清源'), addedMask('清源公司')])[0]?.text).toBe('见（略）记录');
  });

  it('whatever stands around them, no number, telephone, name or added place is left', () => {
    const secrets = ['110101199003074514', '13812345678', '何清源', '三分之二'];
    const around = fc.array(fc.constantFrom('，', '。', '在', '联系', ' ', '（', '）', '(', ')', '*', '$&', '\n', ...secrets.map((one) => `；${one}；`)), { maxLength: 40 });
    fc.assert(
      fc.property(around, (parts) => {
        const sections = [{ heading: '理由', text: parts.join('') }];
        const masks = [...proposeMasks(sections, { people: ['何清源'], homes: [] }), addedMask('三分之二')];
        const shown = applyMasks(sections, masks)[0]?.text ?? '';
        for (const secret of secrets) expect(shown).not.toContain(secret);
      }),
    );
  });
});
