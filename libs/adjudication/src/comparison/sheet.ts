import type { ChartFindings, ClaimChart } from '@contract';
import type { Reader } from '@platform';
import type { Proceeding } from '@proceedings';
import { claimNumbers } from './claim-numbers';
import { emptyChart, emptyFindings, readSheet, type SheetRows } from './claim-chart.store';
import { unsubmittedPinned } from './exhibit-standing';
import { gapsOf, type Sheet } from './gaps';
import { reasoningRows } from './reasoning-rows';

/** What the sheet asks of a case. */
interface Compared {
  rightKind: string;
  claims: string | null;
  parties: readonly { id: string; name: string; side: 'A' | 'B' }[];
}

/** The sheet of a case as its rows stand, or as they would with another chart or other findings. */
export function sheetOf({ rightKind, claims, parties }: Compared, rows: SheetRows, change: { chart?: ClaimChart; findings?: ChartFindings } = {}): Sheet {
  const chart = change.chart ?? rows.chart?.content ?? emptyChart;
  const findings = change.findings ?? rows.findings?.content ?? emptyFindings;
  const design = rightKind === 'PAT-D';
  return {
    design,
    named: design ? [] : claimNumbers(claims),
    chart,
    findings,
    respondents: parties.filter(({ side }) => side === 'B').map(({ id, name }) => ({ partyId: id, name })),
    unsubmitted: unsubmittedPinned(chart, findings, rows.exhibits),
  };
}

/** What the sheet lacks; asked while the panel deliberates, when it matters. */
export const gapsFor = async (reader: Reader, proceeding: Proceeding, row: Compared) =>
  proceeding.state === 'AD_DELIBERATION' ? gapsOf(sheetOf(row, await readSheet(reader, proceeding))) : {};

/** The comparison table of a decision, for its paper: claim by claim, as far as the reader may see it. */
export async function comparisonTable(reader: Reader, proceeding: Pick<Proceeding, 'disputeId' | 'id'>) {
  const { chart, findings, exhibits } = await readSheet(reader, proceeding);
  if (!chart || !findings) return [];
  const tables = reasoningRows(chart.content, findings.content, exhibits);
  return tables.flatMap(({ rows }) => rows.map(({ feature, accused, finding, pins }) => ({ feature, accused, finding, exhibits: pins })));
}
