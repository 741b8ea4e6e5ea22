import type { PartyDraft, RightDraft } from '@contract';
import { partyOf } from '../forms/parties-input';

/** Body of `POST /api/referrals`. */
export interface Referral {
  kind: 'entrust' | 'delegate' | null;
  procedureKind: 'ordinary' | 'summary' | null;
  courtNumber: string;
  organisationId: string | null;
  title: string;
  summary: string;
  causeCode: string | null;
  rights: RightDraft[];
  parties: PartyDraft[];
  claims: string[];
  amountFen: number | string | null;
}

export const emptyReferral = (): Referral => ({
  kind: null,
  procedureKind: null,
  courtNumber: '',
  organisationId: null,
  title: '',
  summary: '',
  causeCode: null,
  rights: [],
  parties: [partyOf('A'), partyOf('B')],
  claims: [],
  amountFen: null,
});

/** Rows nobody filled are dropped; the procedure matters only to a case the court has registered. */
export function bodyOf(referral: Referral): Record<string, unknown> {
  const claims = referral.claims.map((claim) => claim.trim()).filter(Boolean);
  const rights = referral.rights.filter((right) => right.kind !== '').map((right) => ({ ...right, numberUnknown: !right.number?.trim() }));
  const body = { ...referral, claims, rights, procedureKind: referral.kind === 'delegate' ? referral.procedureKind : null };
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null && value !== ''));
}
