import type { ClaimChartView } from '@contract';
import type { AdjudicationRow } from '../adjudication-facts.store';
import type { DraftRow, NotesRow, SheetRows } from './claim-chart.store';
import { gapsOf } from './gaps';
import { reasoningRows, reasoningText } from './reasoning-rows';
import { sheetOf } from './sheet';
import { suggest } from './suggest';

interface Beside {
  notes: readonly NotesRow[];
  drafts: readonly DraftRow[];
  mayEdit: boolean;
}

/** Suggestion, gaps and reasons come of the findings: whoever may not read those gets none of them. */
export function chartView(row: AdjudicationRow, rows: SheetRows, { notes, drafts, mayEdit }: Beside): ClaimChartView {
  const sheet = sheetOf(row, rows);
  const readsFindings = mayEdit || rows.findings !== null;
  return {
    design: sheet.design,
    namedClaims: [...sheet.named],
    chart: sheet.chart,
    version: rows.chart?.version ?? 0,
    savedBy: rows.chart?.savedBy ?? null,
    savedAt: rows.chart?.savedAt ?? null,
    findings: readsFindings
      ? { content: sheet.findings, version: rows.findings?.version ?? 0, savedBy: rows.findings?.savedBy ?? null, savedAt: rows.findings?.savedAt ?? null }
      : null,
    notes: notes.map(({ version: _version, ...one }) => one),
    drafts: [...drafts],
    exhibits: rows.exhibits,
    respondents: [...sheet.respondents],
    mayEdit,
    suggestion: readsFindings ? suggest({ ...sheet, claims: sheet.chart.claims }) : null,
    gaps: readsFindings ? Object.values(gapsOf(sheet)).map(({ code, message }) => ({ code, message })) : null,
    reasons: readsFindings ? reasoningText(sheet.design, reasoningRows(sheet.chart, sheet.findings, rows.exhibits)) : null,
  };
}
