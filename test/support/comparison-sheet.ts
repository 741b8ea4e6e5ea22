import { randomUUID } from 'node:crypto';
import type { ChartFeature, ChartFindings, ClaimChartView, ClaimFinding, FeatureFinding } from '@contract';
import type { Client } from './client';

export const chartFeature = (feature: string, accused: string, more: Partial<ChartFeature> = {}): ChartFeature => ({
  id: randomUUID(),
  feature,
  accused,
  featurePins: [],
  accusedPins: [],
  ...more,
});

export const featureFinding = (featureId: string, more: Partial<FeatureFinding> = {}): FeatureFinding => ({
  featureId,
  result: 'same',
  means: '',
  function: '',
  effect: '',
  obvious: null,
  note: '',
  pins: [],
  ...more,
});

/** A claim about which every question has the answer that asks nothing more. */
export const claimFinding = (number: number, more: Partial<ClaimFinding> = {}): ClaimFinding => ({
  number,
  estoppel: 'none',
  estoppelNote: '',
  givenUp: [],
  notClaimed: false,
  productClass: null,
  overall: null,
  newProcess: false,
  productNew: null,
  sameProduct: null,
  otherProcess: null,
  ...more,
});

/** Fills the sheet of a case so that it may be decided: one feature for each claim, found identical, and every respondent acting alone. */
export async function fillComparisonSheet(editor: Client, proceedingId: string): Promise<void> {
  const path = `/proceedings/${proceedingId}/claim-chart`;
  const { design, namedClaims, version, findings, respondents } = await editor.get<ClaimChartView>(path);
  const claims = (namedClaims.length > 0 ? namedClaims : [1]).map((number) => ({
    number,
    features: [chartFeature('六边形砖体，侧面设有联锁凸起', '六边形砖体，侧面设有联锁凸起')],
  }));
  await editor.must('PUT', path, { expectedVersion: version, chart: { actOn: null, claims } });
  const limbs = design ? ({ productClass: 'same', overall: 'similar' } as const) : {};
  const content: ChartFindings = {
    features: claims.flatMap(({ features }) => features.map(({ id }) => featureFinding(id))),
    claims: claims.map(({ number }) => claimFinding(number, limbs)),
    respondents: respondents.map(({ partyId }) => ({ partyId, part: 'alone', acts: '制造、销售' })),
  };
  await editor.must('PUT', `${path}/findings`, { expectedVersion: findings?.version ?? 0, findings: content });
}
