import type { Bilingual, PlainDate } from '@kernel';

export type AmountType = 'gains' | 'turnover' | 'sales' | 'value' | 'loss' | 'pieces' | 'copies' | 'works' | 'downloads' | 'clicks' | 'members';
type UnsoldType = Extract<AmountType, 'value' | 'pieces' | 'copies'>;

/** One line of the list of criminal thresholds, as the list gives it. Both days of its validity count. */
export interface ThresholdLine {
  code: string;
  name: Bilingual;
  /** The article of the Criminal Law: `213` … `219-1`. */
  offence: string;
  subject: string | null;
  grade: string;
  circumstance: string;
  measure: string;
  amountType: string;
  amountFen: number | null;
  amountCount: number | null;
  item: number | null;
  /** Articles, parted by blanks. */
  againAfter: string | null;
  article: string;
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
}

/** What was done on a day. Money in fen, the rest as counts; what isn't there was never established, which is not zero. */
export interface Act {
  id: string;
  day: PlainDate;
  /** `goods` where nothing is said. */
  subject?: 'goods' | 'services' | 'tools';
  /** 已经处理: a penalty or a judgment dealt with it, so it isn't added up again (法释〔2025〕5号 29). */
  dealtWith: boolean;
  amounts: Readonly<Partial<Record<AmountType, number>>>;
  /** 尚未销售: the stock found, by its value or its number. */
  unsold?: Readonly<Partial<Record<UnsoldType, number>>>;
}

export interface Punishment {
  /** Of the decision or the judgment, Beijing. */
  day: PlainDate;
  kind: 'criminal' | 'administrative';
  /** The article of the Criminal Law the punished act falls under. */
  offence: string;
}

export interface ThresholdFacts {
  /** The offences looked at. */
  offences: readonly string[];
  acts: readonly Act[];
  /** How many marks or patents are concerned. */
  rights: number;
  punishments: readonly Punishment[];
}

export type Light = 'MET' | 'NEAR' | 'BELOW';

/**
 * One line beside the facts. It lights and forbids nothing: reasonable suspicion is enough to transfer, whatever the amount (移送规定 3(2)).
 */
export interface ThresholdLight {
  code: string;
  name: Bilingual;
  offence: string;
  article: string;
  grade: string;
  light: Light;
  /** False: the line is for a circumstance that the facts don't show. */
  applies: boolean;
  /** In fen where `money`; null: nothing was established of this kind, or nothing is needed. */
  amount: number | null;
  threshold: number | null;
  money: boolean;
  /** Ids of the acts that were added up. */
  acts: readonly string[];
  lookBack: readonly LookBack[];
  /** The facts used and the arithmetic. */
  words: Bilingual;
}

/** The two years after a punishment; both days count. */
export interface LookBack {
  punishment: Punishment;
  from: PlainDate;
  to: PlainDate;
}
