import type { ChartFeature, ClaimFinding, FeatureFinding, RespondentFinding } from '@contract';

export const blankFeature = (): ChartFeature => ({ id: crypto.randomUUID(), feature: '', accused: '', featurePins: [], accusedPins: [] });

export const blankFinding = (featureId: string): FeatureFinding => ({ featureId, result: null, means: '', function: '', effect: '', obvious: null, note: '', pins: [] });

export const blankClaim = (number: number): ClaimFinding => ({
  number,
  estoppel: null,
  estoppelNote: '',
  givenUp: [],
  notClaimed: null,
  productClass: null,
  overall: null,
  newProcess: null,
  productNew: null,
  sameProduct: null,
  otherProcess: null,
});

export const blankRespondent = (partyId: string): RespondentFinding => ({ partyId, part: null, acts: '' });

/** The list with this one in the place of its namesake, or at the end. */
export const placed = <T>(list: readonly T[], one: T, same: (a: T, b: T) => boolean): T[] =>
  list.some((other) => same(other, one)) ? list.map((other) => (same(other, one) ? one : other)) : [...list, one];
