import type { SessionView } from '@contract';
import type { Actor, DisputeId, OrganisationId, PartyId, Role, UserId } from '@kernel';

/** A live session as it stands in the tables: memberships are read anew at each request, so a change of role acts at once. */
export interface SessionRow {
  kind: 'user' | 'party';
  userId: UserId | null;
  username: string | null;
  name: string;
  partyId: PartyId | null;
  disputeId: DisputeId | null;
  csrfToken: string;
  mustChangePassword: boolean;
  /** Acts for a party of some dispute (filed as its agent). */
  isAgent: boolean;
  memberships: { organisationId: OrganisationId; organisation: string; kind: string; role: Role }[];
}

/** Who acts in this session. With several organisations, `organisationId` is the first by name; principals hold all. */
export const actorOf = (row: SessionRow): Actor => ({
  kind: row.kind,
  userId: row.userId,
  partyId: row.partyId,
  organisationId: row.memberships[0]?.organisationId ?? null,
  roles: rolesOf(row),
  name: row.name,
  principals: principalsOf(row),
});

export function sessionViewOf(row: SessionRow): SessionView {
  const [first] = row.memberships;
  return {
    kind: row.kind,
    name: row.name,
    username: row.username,
    roles: rolesOf(row),
    organisation: first ? { id: first.organisationId, name: first.organisation, kind: first.kind } : null,
    disputeId: row.disputeId,
    csrfToken: row.csrfToken,
    mustChangePassword: row.mustChangePassword,
  };
}

/** Somebody without an organisation is an applicant, and an agent once a party is represented; who came by a code answers as a respondent. */
function rolesOf(row: SessionRow): Role[] {
  if (row.kind === 'party') return ['respondent'];
  const held = [...new Set(row.memberships.map((membership) => membership.role))];
  if (held.length > 0) return held;
  return row.isAgent ? ['applicant', 'agent'] : ['applicant'];
}

/** A role counts through its organisation; only those who look after the whole house hold one by itself. */
function principalsOf(row: SessionRow): string[] {
  if (row.kind === 'party') return [`party:${row.partyId}`];
  const general = row.memberships.filter(({ role }) => role === 'supervisor' || role === 'administrator').map(({ role }) => `role:${role}`);
  return [`user:${row.userId}`, ...row.memberships.map(({ organisationId, role }) => `org:${organisationId}:${role}`), ...new Set(general)];
}
