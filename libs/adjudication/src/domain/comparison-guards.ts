import { guard as anyGuard } from '@procedure';
import type { GapKind } from '../comparison/gaps';
import type { AdjudicationFacts } from './facts';

const answered = (id: string, needs: readonly [zh: string, en: string], kind: GapKind, basis: string) =>
  anyGuard<AdjudicationFacts>(id, needs, ({ gaps }) => gaps[kind] ?? null, basis);

/** The infringement sheet before a decision. A repeated infringement is decided on the earlier one’s comparison (办法 34(1)). */
export const sheetComplete = [
  answered('claims-compared', ['主张的权利要求已逐项对比', 'each named claim is compared feature by feature'], 'claims', '办法第38条、第39条、第40条'),
  answered('file-history-answered', ['放弃和未写入权利要求的内容已逐项回答', 'what was given up or never claimed is answered'], 'history', '办法第41条、第42条'),
  answered('respondents-listed', ['已列明每个被请求人的行为', 'the part of each respondent is listed'], 'respondents', '办法第43条'),
  answered('process-burden-answered', ['新产品制造方法的举证步骤已回答', 'the steps of proof of a new-product process are answered'], 'process', '办法第45条'),
  answered('exhibits-submitted', ['对比没有引用视为未提出的证据', 'nothing cited counts as not submitted'], 'exhibits', '办法第46条'),
] as const;
