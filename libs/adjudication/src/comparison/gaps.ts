import type { ChartClaim, ChartFindings, ClaimChart, ClaimFinding, FeatureFinding, FeatureResult } from '@contract';
import { type Refusal, refusal } from '@kernel';
import { processPresumed } from './suggest';

export interface Sheet {
  design: boolean;
  /** The claims the request names. */
  named: readonly number[];
  chart: ClaimChart;
  findings: ChartFindings;
  respondents: readonly { partyId: string; name: string }[];
  /** Titles of what the comparison rests on and counts as not submitted. */
  unsubmitted: readonly string[];
}

export type GapKind = 'claims' | 'history' | 'respondents' | 'process' | 'exhibits';

const ofClaims: readonly FeatureResult[] = ['same', 'equivalent', 'different', 'missing'];
const ofDesigns: readonly FeatureResult[] = ['same', 'similar', 'different', 'missing', 'ignored'];

/** What the panel may find of a feature: equivalence is asked of claims, similarity of designs (办法 39, 40). */
export const resultsFor = (design: boolean): readonly FeatureResult[] => (design ? ofDesigns : ofClaims);

/** What is missing from the sheet before the case may be decided, each with the refusal that names it; none when it is complete. */
export const gapsOf = (sheet: Sheet): Partial<Record<GapKind, Refusal>> => {
  const found = { claims: claimsGap(sheet), history: historyGap(sheet), respondents: respondentsGap(sheet), process: processGap(sheet), exhibits: exhibitsGap(sheet) };
  return Object.fromEntries(Object.entries(found).filter(([, gap]) => gap !== null)) as Partial<Record<GapKind, Refusal>>;
};

const list = (texts: readonly (string | number)[]): string => texts.join('、');
const findingOn = ({ findings }: Sheet, { number }: ChartClaim): ClaimFinding | undefined => findings.claims.find((one) => one.number === number);

/** 办法 38–40: each named claim stands in the chart and each of its features is found. */
function claimsGap(sheet: Sheet): Refusal | null {
  const { chart, design, named } = sheet;
  const charted = chart.claims.filter(({ features }) => features.length > 0).map(({ number }) => number);
  const absent = (named.length > 0 ? named : design || charted.length === 0 ? [1] : []).filter((number) => !charted.includes(number));
  if (absent.length > 0) return refusal('comparison_missing', { claims: list(absent) });
  const open = chart.claims.flatMap((claim) => openFeatures(sheet, claim));
  if (open.length > 0) return refusal('comparison_incomplete', { features: list(open) });
  if (design) {
    const undecided = chart.claims.some((claim) => !findingOn(sheet, claim)?.productClass || !findingOn(sheet, claim)?.overall);
    return undecided ? refusal('design_limbs_unanswered') : null;
  }
  const equivalent = sheet.findings.features.some(
    ({ result, featureId }) => result === 'equivalent' && chart.claims.some(({ features }) => features.some(({ id }) => id === featureId)),
  );
  return equivalent && chart.actOn === null ? refusal('day_of_act_missing') : null;
}

/** “1.2”: the second feature of claim 1. A process that is presumed needs no finding of its own. */
function openFeatures(sheet: Sheet, claim: ChartClaim): string[] {
  const presumed = processPresumed(findingOn(sheet, claim));
  return claim.features.flatMap(({ id }, index) => {
    const finding = sheet.findings.features.find(({ featureId }) => featureId === id);
    return isFound(finding, sheet.design) || (presumed && !finding?.result) ? [] : [`${claim.number}.${index + 1}`];
  });
}

const isFound = (finding: FeatureFinding | undefined, design: boolean): boolean => {
  if (!finding?.result || !resultsFor(design).includes(finding.result)) return false;
  return finding.result !== 'equivalent' || ([finding.means, finding.function, finding.effect].every((text) => text.trim() !== '') && finding.obvious === true);
};

/** 办法 41, 42: of claims alone; a design has neither. What was given up must be named. */
function historyGap(sheet: Sheet): Refusal | null {
  if (sheet.design) return null;
  const open = sheet.chart.claims.filter((claim) => {
    const finding = findingOn(sheet, claim);
    if (!finding || finding.estoppel === null || finding.notClaimed === null) return true;
    const named = claim.features.some(({ id }) => finding.givenUp.includes(id));
    return (finding.estoppel === 'given_up' && !named) || (finding.estoppel === 'expressly_rejected' && finding.estoppelNote.trim() === '');
  });
  return open.length > 0 ? refusal('file_history_unanswered', { claims: list(open.map(({ number }) => number)) }) : null;
}

/** 办法 43: each respondent is listed with its part. */
function respondentsGap({ findings, respondents }: Sheet): Refusal | null {
  const unlisted = respondents.filter(({ partyId }) => !findings.respondents.some((one) => one.partyId === partyId && one.part !== null));
  return unlisted.length > 0 ? refusal('respondents_unlisted', { names: list(unlisted.map(({ name }) => name)) }) : null;
}

/** 办法 45, in its order: the requester's two proofs first, then the respondent's. */
function processGap(sheet: Sheet): Refusal | null {
  if (sheet.design) return null;
  const open = sheet.chart.claims.filter((claim) => {
    const { newProcess = null, productNew = null, sameProduct = null, otherProcess = null } = findingOn(sheet, claim) ?? {};
    if (newProcess === null) return true;
    if (!newProcess) return false;
    return productNew === null || sameProduct === null || (productNew && sameProduct && otherProcess === null);
  });
  return open.length > 0 ? refusal('process_burden_unanswered', { claims: list(open.map(({ number }) => number)) }) : null;
}

/** 办法 46. */
const exhibitsGap = ({ unsubmitted }: Sheet): Refusal | null => (unsubmitted.length > 0 ? refusal('rests_on_unsubmitted', { names: list(unsubmitted) }) : null);
