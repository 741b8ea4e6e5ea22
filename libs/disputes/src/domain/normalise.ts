import type { IdentifierKind, PartyDraft, RightDraft } from '@contract';
import {
  ok,
  parseHongKongMacaoPermit,
  parseOrganisationCode,
  parsePatentNumber,
  parsePermanentResidence,
  parseRegistrationNumber,
  parseResidentIdentity,
  parseSocialCreditCode,
  parseTaiwanPermit,
  type PatentNumber,
  type Result,
} from '@kernel';
import { type NumberFormat, partyKinds } from '@reference';

/** As typed, without what people's keyboards add: width, spaces, small letters. */
const narrowed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/** A name to compare by: width, spaces and the brackets of 有限公司（重庆） don't tell two companies apart. */
export const comparableName = (name: string): string => narrowed(name).replace(/[()（）·.,，。'"“”]/g, '');

/** What a kind of party is identified by, the usual one first; none for a kind that isn't in the list. */
export const identifierKindsOf = (kind: PartyDraft['kind'] | undefined): readonly IdentifierKind[] =>
  kind !== undefined && Object.hasOwn(partyKinds, kind) ? partyKinds[kind].identifierKinds : [];

export const identifierKindOf = (party: Pick<PartyDraft, 'kind' | 'identifierKind'>): IdentifierKind => party.identifierKind ?? identifierKindsOf(party.kind)[0] ?? 'other';

/** The one way of writing an identifier, or the refusal that says what is wrong with it. */
export function parseIdentifier(kind: IdentifierKind, text: string): Result<string> {
  switch (kind) {
    case 'resident_identity':
      return mapped(parseResidentIdentity(text), (value) => value.number);
    case 'social_credit_code':
      return mapped(parseSocialCreditCode(text), (value) => value.code);
    case 'organisation_code':
      return mapped(parseOrganisationCode(text), (value) => value.code);
    case 'hong_kong_macao_permit':
      return parseHongKongMacaoPermit(text);
    case 'taiwan_permit':
      return parseTaiwanPermit(text);
    case 'permanent_residence':
      return parsePermanentResidence(text);
    default:
      // Each state has passports and registers of its own.
      return ok(narrowed(text));
  }
}

export interface ParsedRightNumber {
  number: string;
  patentKind: PatentNumber['kind'] | null;
}

export function parseRightNumber(format: NumberFormat | null, text: string): Result<ParsedRightNumber> {
  if (format === null) return ok({ number: narrowed(text), patentKind: null });
  if (format === 'patent') return mapped(parsePatentNumber(text), ({ number, kind }) => ({ number, patentKind: kind }));
  return mapped(parseRegistrationNumber(format, text), ({ number }) => ({ number, patentKind: null }));
}

/** Null when there is no number, or none that can be compared. */
export function comparableNumber(right: Pick<RightDraft, 'number'>, format: NumberFormat | null): string | null {
  if (!right.number?.trim()) return null;
  const parsed = parseRightNumber(format, right.number);
  return parsed.ok ? parsed.value.number : narrowed(right.number);
}

const mapped = <T, U>(result: Result<T>, change: (value: T) => U): Result<U> => (result.ok ? ok(change(result.value)) : result);
