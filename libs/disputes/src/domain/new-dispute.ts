import { createHash } from 'node:crypto';
import type { AgentDraft, DisputeDraftData, DisputeWay, PartyDraft, PartyKind, RightDraft, Side } from '@contract';
import { type Audience, type DisputeId, type FileId, newId, type PartyId, type PlainDate, type UserId } from '@kernel';
import type { RightKindRow } from '@reference';
import { comparableNumber, identifierKindOf, parseIdentifier } from './normalise';

/** By which channel a dispute was filed. */
export type FilingSource = 'party' | 'counter' | 'court' | 'contact_point' | 'park' | 'department';
/** What officials work on though nobody filed it as a dispute. */
export type MatterSource = 'assistance' | 'enforcement' | 'transfer';
export type DisputeSource = FilingSource | MatterSource;

export interface NewAgent {
  id: string;
  name: string;
  identifier: string | null;
  phone: string | null;
  authority: 'general' | 'special';
  proofFileId: FileId | null;
  /** The account that acts for the party; null: it's known by name only. */
  userId: UserId | null;
}

export interface NewParty {
  id: PartyId;
  side: Side;
  kind: PartyKind;
  name: string;
  identifierKind: string | null;
  identifier: string | null;
  /** For finding, not for hiding: the identifier stands beside it. */
  identifierHash: string | null;
  legalRepresentative: string | null;
  phone: string | null;
  email: string | null;
  division: string | null;
  address: string | null;
  electronicService: boolean;
  /** The account that it is; null: it comes by access code. */
  userId: UserId | null;
  accessCodeHash: string | null;
  agents: readonly NewAgent[];
}

export interface NewRight {
  id: string;
  kind: string;
  number: string | null;
  normalisedNumber: string | null;
  title: string | null;
  holder: string | null;
  toBeCompleted: boolean;
}

export interface NewExhibit {
  id: string;
  fileId: FileId;
  side: Side | null;
  title: string;
  proves: string | null;
  audience: Audience;
}

/** A dispute as it is filed, in the order of the form. */
export interface NewDispute {
  disputeId: DisputeId;
  title: string;
  disputeType: string | null;
  causeCode: string | null;
  causeEditionFrom: PlainDate | null;
  summary: string;
  claims: readonly string[];
  amountFen: number | null;
  division: string | null;
  tags: readonly string[];
  foreignRelated: boolean;
  preferredOrganisationId: string | null;
  preferredMediatorId: string | null;
  /** Null: officials work on it, and nobody chose a way. */
  way: DisputeWay | null;
  parties: readonly NewParty[];
  rights: readonly NewRight[];
  exhibits: readonly NewExhibit[];
}

/** How it came in: the side that its exhibits are of, and the account that files for itself or as an agent. */
export interface FiledBy {
  exhibitSide: Side | null;
  filer: UserId | null;
}

/** Reference rows that the filing is written with. */
export interface FilingReference {
  cause: { name: string; validFrom: PlainDate | null } | null;
  rightKinds: readonly Pick<RightKindRow, 'code' | 'numberFormat'>[];
}

const text = (value: string | null | undefined): string | null => value?.trim() || null;

export const identifierHash = (kind: string, identifier: string): string => createHash('sha256').update(`${kind}:${identifier}`).digest('hex');

/** A checked draft, or a court's letter, as rows to be inserted; identifiers and numbers in their one way of writing. */
export function newDispute(data: DisputeDraftData, reference: FilingReference, { exhibitSide, filer }: FiledBy): NewDispute {
  const parties = (data.parties ?? []).map((party) => newParty(party, filer));
  return {
    disputeId: newId<DisputeId>(),
    title: text(data.title) ?? titleOf(parties, reference.cause?.name ?? null),
    disputeType: text(data.disputeType),
    causeCode: text(data.causeCode),
    causeEditionFrom: reference.cause?.validFrom ?? null,
    summary: data.summary?.trim() ?? '',
    claims: (data.claims ?? []).flatMap((claim) => text(claim) ?? []),
    amountFen: data.amountFen ?? null,
    division: text(data.division),
    tags: data.tags ?? [],
    foreignRelated: data.foreignRelated ?? false,
    preferredOrganisationId: data.preferredOrganisationId ?? null,
    preferredMediatorId: data.preferredMediatorId ?? null,
    way: data.way ?? 'mediation',
    parties,
    rights: (data.rights ?? []).map((right) => newRight(right, reference)),
    exhibits: (data.exhibits ?? []).map((exhibit) => ({
      id: newId(),
      fileId: exhibit.fileId as FileId,
      side: exhibitSide,
      title: exhibit.title.trim(),
      proves: text(exhibit.proves),
      audience: 'procedure',
    })),
  };
}

function newParty(party: PartyDraft, filer: UserId | null): NewParty {
  const identifierKind = text(party.identifier) === null ? null : identifierKindOf(party);
  const identifier = identifierKind === null ? null : written(identifierKind, party.identifier ?? '');
  return {
    id: newId<PartyId>(),
    side: party.side,
    kind: party.kind,
    name: party.name.trim(),
    identifierKind,
    identifier,
    identifierHash: identifierKind && identifier ? identifierHash(identifierKind, identifier) : null,
    legalRepresentative: text(party.legalRepresentative),
    phone: text(party.phone),
    email: text(party.email),
    division: text(party.division),
    address: text(party.address),
    electronicService: party.electronicService ?? false,
    userId: null,
    accessCodeHash: null,
    agents: (party.agents ?? []).map((agent) => newAgent(agent, filer)),
  };
}

/** A court's letter may carry a number that fails its check: it is kept as it stands, and still compares equal to itself. */
const written = (kind: Parameters<typeof parseIdentifier>[0], raw: string): string => {
  const parsed = parseIdentifier(kind, raw);
  return parsed.ok ? parsed.value : raw.trim();
};

const newAgent = (agent: AgentDraft, filer: UserId | null): NewAgent => ({
  id: newId(),
  name: agent.name.trim(),
  identifier: text(agent.identifier),
  phone: text(agent.phone),
  authority: agent.authority,
  proofFileId: (agent.proofFileId as FileId | undefined) ?? null,
  userId: agent.self === true ? filer : null,
});

function newRight(right: RightDraft, { rightKinds }: FilingReference): NewRight {
  const kind = rightKinds.find((row) => row.code === right.kind);
  return {
    id: newId(),
    kind: right.kind,
    number: text(right.number),
    normalisedNumber: comparableNumber(right, kind?.numberFormat ?? null),
    title: text(right.title),
    holder: text(right.holder),
    toBeCompleted: text(right.number) === null && right.numberUnknown === true,
  };
}

/** 甲公司与乙公司等侵害商标权纠纷: the form of courts' titles. */
function titleOf(parties: readonly NewParty[], cause: string | null): string {
  const side = (wanted: Side) => {
    const [first, ...others] = parties.filter((party) => party.side === wanted);
    return `${first?.name ?? ''}${others.length > 0 ? '等' : ''}`;
  };
  return `${side('A')}与${side('B')}${cause ?? '知识产权纠纷'}`;
}
