const LINK = String.raw`\s*(?:[、,，;；和及与或]|以及)\s*`;
const SPAN = String.raw`\d{1,3}(?:\s*(?:[-–—~～至到])\s*\d{1,3})?(?![\d年月日])`;
const NAMED = new RegExp(String.raw`(?:权利要求|claims?)\s*第?\s*(${SPAN}(?:${LINK}(?:权利要求)?第?\s*${SPAN})*)`, 'giu');
const ALONE = new RegExp(String.raw`^\s*第?\s*(${SPAN}(?:${LINK}第?\s*${SPAN})*)\s*项?\s*$`, 'u');

/**
 * The claims a requester names in its own words (办法 14): “权利要求1、3至5”, “1-3”. Only what follows the word, or stands
 * alone, is a claim: a date or a number of something else in the same sentence is none. Ascending, each once.
 */
export function claimNumbers(text: string | null): number[] {
  if (!text) return [];
  const lists = [...text.matchAll(NAMED)].map(([, list]) => list ?? '');
  const [, alone] = ALONE.exec(text) ?? [];
  const numbers = [...lists, ...(alone ? [alone] : [])].flatMap((list) => [...list.matchAll(new RegExp(SPAN, 'gu'))].flatMap(([span]) => spanOf(span)));
  return [...new Set(numbers)].filter((one) => one > 0).sort((a, b) => a - b);
}

function spanOf(span: string): number[] {
  const [first = 0, last = first] = [...span.matchAll(/\d+/g)].map(Number);
  return last < first ? [first, last] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
