import type { PartyId } from '@kernel';
import type { Reader } from '@platform';
import type { Proceeding } from '@proceedings';
import type { MarkFacts } from './mark-facts';
import { findEarlierDecisions, findMarks } from './mark.store';

const BINDING = ['AD_EFFECTIVE', 'AD_ENFORCING'];

/** Reads over all disputes: the decision's guards ask. */
export async function loadMarkFacts(reader: Reader, proceeding: Proceeding, infringers: readonly string[]): Promise<MarkFacts> {
  return {
    earlier: await findEarlierDecisions(reader, proceeding),
    marks: await findMarks(reader, proceeding),
    infringers: infringers as readonly PartyId[],
    isEffective: BINDING.includes(proceeding.state),
  };
}
