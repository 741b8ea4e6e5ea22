import type { IdentifierKind, PartyKind } from '@contract';
import { type FieldRefusal, fieldRefusal } from '@kernel';
import { identifierKindsOf, parseIdentifier } from './normalise';

/** What may be told of a party after the filing; null or empty: nothing new. */
export interface LaterDetails {
  identifierKind: string | null;
  identifier: string | null;
  phone: string | null;
  address: string | null;
}

const PHONE = /^\+?[\d\s()-]{5,25}$/;

export const isTelephone = (text: string): boolean => PHONE.test(text.normalize('NFKC').trim());

export interface CheckedDetails {
  /** In its one way of writing. */
  identifier: { kind: IdentifierKind; number: string } | null;
  refusals: readonly FieldRefusal[];
}

/** A kind nobody chose is the usual one of such a party. */
export function checkDetails(party: { kind: PartyKind }, { identifierKind, identifier, phone }: LaterDetails): CheckedDetails {
  const badPhone = phone?.trim() && !isTelephone(phone) ? [fieldRefusal('phone', 'phone_format')] : [];
  if (!identifier?.trim()) return { identifier: null, refusals: badPhone };
  const allowed = identifierKindsOf(party.kind);
  const kind = allowed.find((one) => one === (identifierKind ?? allowed[0]));
  if (!kind) return { identifier: null, refusals: [...badPhone, fieldRefusal('identifierKind', 'unknown_choice', { value: identifierKind ?? '' })] };
  const parsed = parseIdentifier(kind, identifier);
  return parsed.ok
    ? { identifier: { kind, number: parsed.value }, refusals: badPhone }
    : { identifier: null, refusals: [...badPhone, { field: 'identifier', code: parsed.refusal.code, message: parsed.refusal.message }] };
}
