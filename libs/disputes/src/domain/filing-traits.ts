import type { DisputeDraftData, Side } from '@contract';
import type { PlainDate } from '@kernel';
import type { DraftReference } from './draft-reference';
import type { FilingTraits, PartyTraits } from './double-filing';
import { identifierHash } from './new-dispute';
import { comparableName, comparableNumber, identifierKindOf, parseIdentifier } from './normalise';

/** What a draft is compared with earlier filings by; half-filled parts simply don't match. */
export function traitsOfDraft(data: DisputeDraftData, { rightKinds }: Pick<DraftReference, 'rightKinds'>, today: PlainDate): FilingTraits {
  const side = (wanted: Side): PartyTraits[] =>
    (data.parties ?? [])
      .filter((party) => party.side === wanted && party.name?.trim())
      .map((party) => {
        const kind = identifierKindOf(party);
        const parsed = party.identifier?.trim() ? parseIdentifier(kind, party.identifier) : null;
        return { name: comparableName(party.name), identifier: parsed?.ok ? identifierHash(kind, parsed.value) : null };
      });
  return {
    filedOn: today,
    rightNumbers: (data.rights ?? []).flatMap((right) => {
      const number = comparableNumber(right, rightKinds.find((kind) => kind.code === right.kind)?.numberFormat ?? null);
      return number === null ? [] : [`${right.kind}:${number}`];
    }),
    applicants: side('A'),
    respondents: side('B'),
    causeCode: data.causeCode ?? null,
  };
}
