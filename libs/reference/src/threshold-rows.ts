import type { Bilingual, PlainDate } from '@kernel';

/** `heavier`: the next grade of punishment. */
export const grades = ['first', 'heavier'] as const;
/** `several`: two or more marks or patents; `again`: within two years of a punishment for one of `againAfter`. */
export const circumstances = ['base', 'several', 'again'] as const;
/** What is added up: `together` = sold and unsold; `mixed` = goods and services; `half` = how many items are reached by half. */
export const measures = ['plain', 'unsold', 'together', 'mixed', 'half'] as const;
/** `none`: the offence has no threshold. `items`: see `half`. */
export const amountTypes = ['gains', 'turnover', 'sales', 'value', 'loss', 'pieces', 'copies', 'works', 'downloads', 'clicks', 'members', 'items', 'none'] as const;

export const moneyTypes: ReadonlySet<string> = new Set(['gains', 'turnover', 'sales', 'value', 'loss'] satisfies (typeof amountTypes)[number][]);

/** 刑事追诉标准: one line of a judicial interpretation. "以上" includes the number. */
export interface ThresholdRow {
  code: string;
  name: Bilingual;
  /** The article of the Criminal Law: `213` … `219-1`. */
  offence: string;
  /** What the line is for where an offence has several: `goods`, `services`, `mixed`, `tools`. */
  subject: string | null;
  grade: (typeof grades)[number];
  circumstance: (typeof circumstances)[number];
  measure: (typeof measures)[number];
  amountType: (typeof amountTypes)[number];
  /** Money in fen, or a count: one of the two, and neither with `none`. */
  amountFen: number | null;
  amountCount: number | null;
  /** The item of the article, where items are counted (法释〔2025〕5号 13: half of two or more). */
  item: number | null;
  /** Articles, parted by blanks, a punishment for which lowers the line for two years. */
  againAfter: string | null;
  article: string;
  /** Both days count. */
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
  sourceNote: string | null;
}
