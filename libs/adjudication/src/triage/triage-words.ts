import type { Track } from './criteria';

type Choice = readonly [value: string, zh: string, en: string];

export const tracks: readonly (readonly [Track, string, string])[] = [
  ['fast', '快速', 'fast'],
  ['simple', '简', 'simple'],
  ['ordinary', '普通', 'ordinary'],
  ['complex', '繁', 'complex'],
  ['batch', '批量', 'batch'],
  ['transfer', '移送审查', 'transfer examined'],
  ['no_mediation', '不宜调解', 'not for mediation'],
];

/** forms-and-data §5.3. None ends the case: after the fair it goes on. */
export const fairOutcomes: readonly Choice[] = [
  ['withdrawn', '撤展', 'removed from the stand'],
  ['covered', '遮盖', 'covered'],
  ['mediated', '调解', 'mediated'],
  ['adjudicated', '转行政裁决', 'goes on as an adjudication'],
];
