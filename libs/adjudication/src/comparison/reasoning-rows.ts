import type { ChartExhibit, ChartPin, ChartFindings, ClaimChart, ComparisonRow, FeatureFinding, FeatureResult } from '@contract';

const results: Readonly<Record<FeatureResult, string>> = { same: '相同', equivalent: '等同', similar: '近似', different: '不同', missing: '缺少', ignored: '不予考虑' };

type Titled = Pick<ChartExhibit, 'id' | 'title'>;

/** “证据《授权公告》第3页”, “《门店录像》1:05”. */
export function pinText({ exhibitId, page, second }: ChartPin, exhibits: readonly Titled[]): string {
  const title = exhibits.find(({ id }) => id === exhibitId)?.title ?? '';
  const at = second === undefined ? (page === undefined ? '' : `第${page}页`) : `${Math.floor(second / 60)}分${String(second % 60).padStart(2, '0')}秒`;
  return `《${title}》${at}`;
}

/** The comparison as the decision tells it, claim by claim; features without a finding are left out. */
export function reasoningRows(chart: ClaimChart, findings: ChartFindings, exhibits: readonly Titled[]): { claim: number; rows: ComparisonRow[] }[] {
  return chart.claims.map(({ number, features }) => ({
    claim: number,
    rows: features.flatMap(({ id, feature, accused, featurePins, accusedPins }) => {
      const found = findings.features.find(({ featureId }) => featureId === id);
      if (!found?.result) return [];
      const pins = [...featurePins, ...accusedPins, ...found.pins].map((pin) => pinText(pin, exhibits));
      return [{ feature, accused, finding: findingText(found, found.result), pins: [...new Set(pins)] }];
    }),
  }));
}

function findingText({ means, function: does, effect, note }: FeatureFinding, result: FeatureResult): string {
  const why = result === 'equivalent' ? `手段：${means}；功能：${does}；效果：${effect}；被诉行为发生时无需经过创造性劳动即可联想到` : '';
  const more = [why, note.trim()].filter(Boolean).join('。');
  return more ? `${results[result]}（${more}）` : results[result];
}

/** The same as a text, what the reasons of the decision begin with; empty while nothing is found. */
export function reasoningText(design: boolean, tables: ReturnType<typeof reasoningRows>): string {
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ claim, rows }) =>
      [
        design ? '外观设计对比：' : `权利要求${claim}：`,
        ...rows.map(
          ({ feature, accused, finding, pins }, index) =>
            `${index + 1}. ${design ? '授权外观设计' : '技术特征'}：${feature}；被诉侵权${design ? '设计' : '技术方案'}：${accused}；${finding}${pins.length > 0 ? `（${pins.join('、')}）` : ''}。`,
        ),
      ].join('\n'),
    )
    .join('\n');
}
