import { toPlainDate } from '@kernel';
import { articleWords, citationText } from './citation-text';

const day = toPlainDate;
const article = (number: string, from: string, to: string | null) => ({ law: '民事诉讼法', article: number, validFrom: day(from), validTo: to === null ? null : day(to) });
const articles = [article('194', '2013-01-01', '2021-12-31'), article('201', '2022-01-01', '2023-12-31'), article('205', '2024-01-01', null)];

it('cites the article of its day', () => {
  expect(['2021-12-31', '2022-01-01', '2024-01-01', '2012-12-31'].map((on) => citationText(articles, day(on)))).toEqual([
    '《中华人民共和国民事诉讼法》第一百九十四条',
    '《中华人民共和国民事诉讼法》第二百零一条',
    '《中华人民共和国民事诉讼法》第二百零五条',
    null,
  ]);
});

it.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [74, '七十四'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [111, '一百一十一'],
  [355, '三百五十五'],
  [999, '九百九十九'],
])('%d is %s', (number, words) => expect(articleWords(number)).toBe(words));

it('refuses what is no article', () => expect(() => articleWords(0)).toThrow(RangeError));
