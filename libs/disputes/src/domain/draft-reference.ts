import type { CauseRow, DivisionRow, RightKindRow } from '@reference';

/** The rows of the published lists that a draft refers to, with the successors of its divisions. */
export interface DraftReference {
  causes: readonly Pick<CauseRow, 'code' | 'validFrom' | 'validTo'>[];
  divisions: readonly Pick<DivisionRow, 'code' | 'name' | 'validFrom' | 'validTo' | 'successor'>[];
  rightKinds: readonly Pick<RightKindRow, 'code' | 'numberFormat' | 'registryNumber'>[];
}
