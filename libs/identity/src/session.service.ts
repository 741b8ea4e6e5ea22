import { createHash, randomBytes } from 'node:crypto';
import type { SessionView } from '@contract';
import { type Actor, type DisputeId, newId, type OrganisationId, type PartyId, RefusalError, type Role, refusal, refusalOfFields, systemActor, type UserId } from '@kernel';
import { type Database, isUniqueViolation, type Tx } from '@platform';
import { complaintAboutPassword, hashPassword, isOutdated, verifyPassword } from './passwords';
import { clearAttempts, countAttempt } from './sign-in-throttle';

/** Staff work in the desk all day; an applicant's phone lies about. */
const IDLE = { staff: '8 hours', other: '30 minutes' } as const;
const ABSOLUTE = '12 hours';

/** Compared against when the name is unknown, so that an unknown name costs the same time as a wrong password. */
const nobodysHash = hashPassword(randomBytes(16).toString('hex'));

export interface Session {
  actor: Actor;
  csrfToken: string;
  view: SessionView;
}

export interface PartyAtCode {
  disputeId: DisputeId;
  partyId: PartyId;
  name: string;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export class SessionService {
  constructor(private readonly db: Database) {}

  /**
   * @param address the client's network address, for the wait after failures.
   * @returns the token for the cookie; only its hash is kept.
   * @throws RefusalError wrong_credentials alike for an unknown name, a wrong password and a disabled account; too_many_attempts.
   */
  async signIn(username: string, password: string, address: string): Promise<{ token: string; session: Session }> {
    const subjects = [`name:${username.toLowerCase()}|${address}`, `address:${address}`];
    await this.db.write(systemActor, (tx) => countAttempt(tx, subjects));
    const [user] = (await this.db.read(systemActor, (reader) => reader.query('select id, password_hash as hash, disabled_at as "disabledAt" from app_user where lower(username) = lower($1)', [username]))) as {
      id: UserId;
      hash: string;
      disabledAt: Date | null;
    }[];
    const matches = await verifyPassword(user?.hash ?? (await nobodysHash), password);
    if (!user || !matches || user.disabledAt) throw new RefusalError(refusal('wrong_credentials'));
    const renewed = isOutdated(user.hash) ? await hashPassword(password) : null;
    const token = await this.db.write(systemActor, async (tx) => {
      await clearAttempts(tx, subjects);
      if (renewed) await tx.query('update app_user set password_hash = $2 where id = $1', [user.id, renewed]);
      return insertSession(tx, { kind: 'user', userId: user.id });
    });
    return { token, session: await this.required(token) };
  }

  /** A party comes by its access code, without an account. Wrong codes count as failures of the address. */
  async openForParty(find: (tx: Tx) => Promise<PartyAtCode | null>, address: string): Promise<{ token: string; session: Session }> {
    const subjects = [`code:${address}`];
    await this.db.write(systemActor, (tx) => countAttempt(tx, subjects));
    const token = await this.db.write(systemActor, async (tx) => {
      const party = await find(tx);
      if (!party) throw new RefusalError(refusal('access_code_unknown'));
      await clearAttempts(tx, subjects);
      return insertSession(tx, { kind: 'party', ...party });
    });
    return { token, session: await this.required(token) };
  }

  /** Who a token belongs to, and notes that it was used. Null when it is unknown, ended, idle too long or too old. */
  async find(token: string): Promise<Session | null> {
    const [row] = (await this.db.write(systemActor, (tx) => tx.query(FIND, [hashOf(token)]))) as SessionRow[];
    return row ? sessionOf(row) : null;
  }

  async end(token: string): Promise<void> {
    await this.db.write(systemActor, (tx) => tx.query('update user_session set ended_at = now() where token_hash = $1 and ended_at is null', [hashOf(token)]));
  }

  /** An applicant or agent makes an account. @throws RefusalError invalid_input at the field. */
  async register(request: { username: string; password: string; name: string; phone?: string }): Promise<UserId> {
    const complaint = complaintAboutPassword(request.password, request.username);
    const wrong = refusalOfFields(complaint ? [complaint] : []);
    if (wrong) throw new RefusalError(wrong);
    const id = newId<UserId>();
    const passwordHash = await hashPassword(request.password);
    try {
      await this.db.write(systemActor, (tx) => tx.query('insert into app_user (id, username, name, password_hash, phone) values ($1, $2, $3, $4, $5)', [id, request.username, request.name, passwordHash, request.phone ?? null]));
    } catch (error) {
      if (isUniqueViolation(error)) throw new RefusalError(refusal('username_taken'));
      throw error;
    }
    return id;
  }

  private async required(token: string): Promise<Session> {
    const session = await this.find(token);
    if (!session) throw new RefusalError(refusal('sign_in_required'));
    return session;
  }
}

async function insertSession(tx: Tx, who: { kind: 'user'; userId: UserId } | ({ kind: 'party' } & PartyAtCode)): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const party = who.kind === 'party' ? who : null;
  await tx.query(
    `insert into user_session (token_hash, kind, user_id, party_id, dispute_id, party_name, csrf_token, expires_at) values ($1, $2, $3, $4, $5, $6, $7, now() + interval '${ABSOLUTE}')`,
    [hashOf(token), who.kind, who.kind === 'user' ? who.userId : null, party?.partyId ?? null, party?.disputeId ?? null, party?.name ?? null, randomBytes(24).toString('base64url')],
  );
  return token;
}

interface SessionRow {
  kind: 'user' | 'party';
  userId: UserId | null;
  username: string | null;
  name: string;
  partyId: PartyId | null;
  disputeId: DisputeId | null;
  csrfToken: string;
  memberships: { organisationId: OrganisationId; organisation: string; kind: string; role: Role }[];
}

/** Touches and reads in one trip. The idle limit depends on whether the person works here. */
const FIND = `
  with touched as (
    update user_session s set last_seen_at = now()
    where s.token_hash = $1 and s.ended_at is null and s.expires_at > now()
      and s.last_seen_at > now() - case when exists (select 1 from membership m where m.user_id = s.user_id) then interval '${IDLE.staff}' else interval '${IDLE.other}' end
      and not exists (select 1 from app_user u where u.id = s.user_id and u.disabled_at is not null)
    returning s.*)
  select t.kind, t.user_id as "userId", u.username, coalesce(u.name, t.party_name) as name, t.party_id as "partyId", t.dispute_id as "disputeId", t.csrf_token as "csrfToken",
    (select coalesce(json_agg(json_build_object('organisationId', o.id, 'organisation', o.name, 'kind', o.kind, 'role', m.role) order by o.name, m.role), '[]') from membership m join organisation o on o.id = m.organisation_id where m.user_id = t.user_id) as memberships
  from touched t left join app_user u on u.id = t.user_id`;

function sessionOf(row: SessionRow): Session {
  const roles = rolesOf(row);
  const [first] = row.memberships;
  const actor: Actor = {
    kind: row.kind,
    userId: row.userId,
    partyId: row.partyId,
    organisationId: first?.organisationId ?? null,
    roles,
    name: row.name,
    principals: principalsOf(row),
  };
  return {
    actor,
    csrfToken: row.csrfToken,
    view: {
      kind: row.kind,
      name: row.name,
      username: row.username,
      roles: [...roles],
      organisation: first ? { id: first.organisationId, name: first.organisation, kind: first.kind } : null,
      disputeId: row.disputeId,
      csrfToken: row.csrfToken,
    },
  };
}

/** Somebody without an organisation is an applicant; who came by a code answers as a respondent or joins as a party. */
function rolesOf(row: SessionRow): Role[] {
  if (row.kind === 'party') return ['respondent'];
  const held = [...new Set(row.memberships.map((membership) => membership.role))];
  return held.length > 0 ? held : ['applicant'];
}

function principalsOf(row: SessionRow): string[] {
  if (row.kind === 'party') return [`party:${row.partyId}`];
  const general = row.memberships.filter(({ role }) => role === 'supervisor' || role === 'administrator').map(({ role }) => `role:${role}`);
  return [`user:${row.userId}`, ...row.memberships.map(({ organisationId, role }) => `org:${organisationId}:${role}`), ...new Set(general)];
}
