import type { PartyView } from '@contract';
import { type DocumentData, type DocumentKind, documentKinds, type Party, renderDocument } from '@documents';
import type { Bilingual } from '@kernel';
import type { DocumentOffer } from '@proceedings';

/** A paper that can be printed, or what it still lacks. */
export type Paper<K extends DocumentKind> = { why: null; data: DocumentData[K] } | { why: Bilingual };

export const paper = <D>(data: D): { why: null; data: D } => ({ why: null, data });

export const lacking = (zh: string, en: string): { why: Bilingual } => ({ why: { zh, en } });

/** The paper on the list of a proceeding. Drawing it takes a tenth of a second, so that waits until somebody asks. */
export const offerPaper = <K extends DocumentKind>(kind: K, made: Paper<K>): DocumentOffer => ({
  kind,
  name: documentKinds[kind].name,
  ready: made.why === null,
  why: made.why,
  ...(made.why === null && { render: async () => renderDocument(kind, made.data) }),
});

export type Channel = DocumentData['agreement']['channel'];

const byProcedure: Readonly<Record<string, Channel>> = { RM: 'people', HM: 'industry', SM: 'commercial', PM: 'professional' };
const byOrganisation: Readonly<Record<string, Channel>> = { people: 'people', industry: 'industry', commercial: 'commercial', professional: 'professional' };

/** A court-referred mediation (`SD`) goes by the channel of whoever was asked; an administrative body is none of the others. */
export const channelOf = (procedure: string, organisationChannel: string | null): Channel => byProcedure[procedure] ?? byOrganisation[organisationChannel ?? ''] ?? 'professional';

/** （2026）渝知人调字第17号 mediates, （2026）渝知人调协字第17号 settles. A referral takes no number here: the dispute's own names it. */
export const agreementNumber = (proceedingNumber: string | null, receiptNumber: string): string => proceedingNumber?.replace('调字第', '调协字第') ?? receiptNumber;

export const sideOf = ({ side }: Pick<PartyView, 'side'>): Party['side'] => (side === 'A' ? 'applicant' : 'respondent');

/** What isn't known is absent. A number under another name than 统一社会信用代码 isn't printed as one. */
export function paperParty(party: PartyView): Party {
  const common = {
    side: sideOf(party),
    name: party.name,
    address: party.address ?? undefined,
    phone: party.phone ?? undefined,
    agents: party.agents.map(({ name, authority, phone }) => ({ name, authority, phone: phone ?? undefined })),
  };
  if (party.kind === 'person') return { ...common, kind: 'person', idNumber: party.identifier ?? undefined };
  const creditCode = party.identifierKind === 'social_credit_code' ? (party.identifier ?? undefined) : undefined;
  return { ...common, kind: 'organisation', creditCode, legalRepresentative: party.legalRepresentative ?? undefined };
}
