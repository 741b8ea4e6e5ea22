import type { Bilingual, PlainDate } from '@kernel';

/** The articles that leave the trigger out and roll the last day, by the day of the trigger (rule book 10.1). */
export const countingLaws = {
  civilProcedure: [
    { from: '1991-04-09', zh: '民事诉讼法第75条', en: 'Civil Procedure Law art. 75' },
    { from: '2013-01-01', zh: '民事诉讼法第82条', en: 'Civil Procedure Law art. 82' },
    { from: '2022-01-01', zh: '民事诉讼法第85条', en: 'Civil Procedure Law art. 85' },
  ],
  civilCode: [
    { from: '1987-01-01', zh: '民法通则第154条', en: 'General Principles of Civil Law art. 154' },
    { from: '2017-10-01', zh: '民法总则第201、203条', en: 'General Provisions of Civil Law arts. 201, 203' },
    { from: '2021-01-01', zh: '民法典第201、203条', en: 'Civil Code arts. 201, 203' },
  ],
  criminalProcedure: [
    { from: '2013-01-01', zh: '参照刑事诉讼法第103条', en: 'by analogy with Criminal Procedure Law art. 103' },
    { from: '2018-10-26', zh: '参照刑事诉讼法第105条', en: 'by analogy with Criminal Procedure Law art. 105' },
  ],
  adjudication: [{ from: '2025-02-01', zh: '办法未规定，参照民事诉讼法第85条', en: 'Order 81 is silent; by analogy with Civil Procedure Law art. 85' }],
  penalty: [{ from: '2021-07-15', zh: '行政处罚法第85条', en: 'Administrative Penalty Law art. 85' }],
  compulsion: [{ from: '2012-01-01', zh: '参照行政强制法第69条', en: 'by analogy with Administrative Compulsion Law art. 69' }],
  patentRules: [{ from: '2024-01-20', zh: '专利法实施细则第5条', en: 'Patent Law Implementing Rules art. 5' }],
} as const satisfies Record<string, readonly [Citation, ...Citation[]]>;

interface Citation extends Bilingual {
  from: string;
}

export type CountingLaw = keyof typeof countingLaws;

/** The citation in force on the trigger day; the oldest one known for days before it. */
export function countingLawOn(law: CountingLaw, trigger: PlainDate): Bilingual {
  const versions: readonly Citation[] = countingLaws[law];
  const { zh, en } = versions.findLast((version) => version.from <= trigger) ?? (versions[0] as Citation);
  return { zh, en };
}
