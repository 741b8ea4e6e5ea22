import { createHash, randomBytes } from 'node:crypto';
import type { DisputeId, PartyId, UserId } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { SessionRow } from './actor-of';

/** Staff work in the desk all day; an applicant's phone lies about. PostgreSQL's clock decides, so that all processes agree. */
const IDLE = { staff: '8 hours', other: '30 minutes' } as const;
const ABSOLUTE = '12 hours';
/** Noting every request would make each read a write; being a minute out harms nobody. */
const NOTED_EVERY = '1 minute';

export interface PartyAtCode {
  disputeId: DisputeId;
  partyId: PartyId;
  name: string;
}

export type SessionOwner = { kind: 'user'; userId: UserId } | ({ kind: 'party' } & PartyAtCode);

/** Only the hash of a token is kept. The token is 256 random bits, so a plain hash is enough. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** @returns the token for the cookie. */
export async function insertSession(tx: Tx, owner: SessionOwner): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const userId = owner.kind === 'user' ? owner.userId : null;
  const party = owner.kind === 'party' ? owner : null;
  await tx.query(
    `insert into user_session (token_hash, kind, user_id, party_id, dispute_id, party_name, csrf_token, expires_at) values ($1, $2, $3, $4, $5, $6, $7, now() + interval '${ABSOLUTE}')`,
    [hashOf(token), owner.kind, userId, party?.partyId ?? null, party?.disputeId ?? null, party?.name ?? null, randomBytes(24).toString('base64url')],
  );
  return token;
}

const FIND = `
  select s.kind, s.user_id as "userId", u.username, coalesce(u.name, s.party_name) as name, s.party_id as "partyId", s.dispute_id as "disputeId", s.csrf_token as "csrfToken",
    coalesce(u.must_change_password, false) as "mustChangePassword", m.held as memberships, exists (select 1 from dispute_access a where a.principal = 'user:' || s.user_id and a.reason = 'agent' and (a.until is null or a.until > now())) as "isAgent",
    s.last_seen_at < now() - interval '${NOTED_EVERY}' as "isToBeNoted"
  from user_session s left join app_user u on u.id = s.user_id
    cross join lateral (
      select coalesce(json_agg(json_build_object('organisationId', o.id, 'organisation', o.name, 'kind', o.kind, 'role', m.role) order by o.name, m.role), '[]') as held, count(*) > 0 as "isStaff"
      from membership m join organisation o on o.id = m.organisation_id where m.user_id = s.user_id and in_force(o.valid_from, o.valid_to, current_date)) m
  where s.token_hash = $1 and s.ended_at is null and s.expires_at > now() and u.disabled_at is null
    and s.last_seen_at > now() - case when m."isStaff" then interval '${IDLE.staff}' else interval '${IDLE.other}' end`;

/** Null when the token is unknown, ended, idle too long or too old, or its user is disabled. */
export async function findSession(reader: Reader, token: string): Promise<(SessionRow & { isToBeNoted: boolean }) | null> {
  const [row] = (await reader.query(FIND, [hashOf(token)])) as (SessionRow & { isToBeNoted: boolean })[];
  return row ?? null;
}

export const noteUse = (tx: Tx, token: string): Promise<unknown> =>
  tx.query('update user_session set last_seen_at = now() where token_hash = $1 and ended_at is null', [hashOf(token)]);

export const endSession = (tx: Tx, token: string): Promise<unknown> =>
  tx.query('update user_session set ended_at = now() where token_hash = $1 and ended_at is null', [hashOf(token)]);

export const endOtherSessions = (tx: Tx, userId: UserId, kept: string): Promise<unknown> =>
  tx.query('update user_session set ended_at = now() where user_id = $1 and token_hash <> $2 and ended_at is null', [userId, hashOf(kept)]);

/** For a code that is replaced: whoever came in by the old one is out. */
export const endSessionsOfParty = (tx: Tx, partyId: PartyId): Promise<unknown> =>
  tx.query('update user_session set ended_at = now() where party_id = $1 and ended_at is null', [partyId]);
