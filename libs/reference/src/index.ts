export { type DisputeType, disputeTypes } from './dispute-types';
export { readReferenceTables } from './load';
export { divisionOn, inForce } from './lookups';
export { partyKinds } from './party-kinds';
export type { CauseRow, CourtRow, DivisionRow, JurisdictionRow, NumberFormat, RightKindRow } from './reference-rows';
export { getReferenceList } from './reference.queries';
export { loadReferenceTables } from './reference.store';
export { terminationGrounds } from './termination-grounds';
