import { clausesOf } from './paragraphs';

it.each([
  ['one paragraph is one clause', '赔偿五万元。', ['赔偿五万元。']],
  [
    'numbers in front go, empty lines as well',
    '一、赔偿五万元。\n\n（二）停止销售。\r\n第三条 各自负担费用。\n4. 共同申请司法确认。',
    ['赔偿五万元。', '停止销售。', '各自负担费用。', '共同申请司法确认。'],
  ],
  [
    'what only begins like a number stays',
    '2026年12月31日前付清。\n1.5万元作为首期。\n第一项权利要求不再主张。',
    ['2026年12月31日前付清。', '1.5万元作为首期。', '第一项权利要求不再主张。'],
  ],
])('%s', (_what, terms, texts) => expect(clausesOf(terms)).toEqual(texts.map((text) => ({ kind: 'other', text }))));
