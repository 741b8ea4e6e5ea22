import type { Clause } from '@documents';

/** What numbers a paragraph: 一、 （二） 第三条： 4. (5), and nothing that could be part of what is agreed: 1.5万元, 第一项权利. */
const NUMBERED = /^(?:第[一二三四五六七八九十\d]+条[\s：:、]|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+[.．、](?!\d))\s*/u;

/** Terms written as one text, a clause a paragraph: counted anew, so a number in front of one goes. */
export const clausesOf = (terms: string): Clause[] =>
  terms
    .split(/\r?\n/u)
    .map((line) => line.trim().replace(NUMBERED, ''))
    .filter((line) => line !== '')
    .map((text) => ({ kind: 'other', text }));
