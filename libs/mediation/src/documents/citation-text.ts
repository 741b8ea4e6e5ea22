import { inForce } from '@reference';
import type { PlainDate } from '@kernel';

export interface CitedArticle {
  law: string;
  article: string;
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
}

const DIGITS = '零一二三四五六七八九';

/** 205 as 二百零五, the way a law numbers its articles. @throws RangeError outside 1–999. */
export function articleWords(article: number): string {
  if (!Number.isInteger(article) || article < 1 || article > 999) throw new RangeError(`no article ${article}`);
  const [hundreds, tens, ones] = [Math.floor(article / 100), Math.floor(article / 10) % 10, article % 10];
  const last = ones === 0 ? '' : `${DIGITS[ones]}`;
  if (hundreds === 0) return tens === 0 ? last : `${tens === 1 ? '' : DIGITS[tens]}十${last}`;
  const middle = tens === 0 ? (ones === 0 ? '' : '零') : `${DIGITS[tens]}十`;
  return `${DIGITS[hundreds]}百${middle}${last}`;
}

/** 《中华人民共和国民事诉讼法》第二百零五条, as it stood on that day; null when none did. The number has moved three times since 2013. */
export function citationText(articles: readonly CitedArticle[], on: PlainDate): string | null {
  const cited = articles.find((one) => inForce(one, on));
  return cited ? `《中华人民共和国${cited.law}》第${articleWords(Number(cited.article))}条` : null;
}
