import { randomBytes } from 'node:crypto';
import type { SessionView } from '@contract';
import { type Actor, fieldRefusal, newId, type RefusalCode, RefusalError, refusal, refusalOfFields, systemActor, type UserId } from '@kernel';
import { type Database, isUniqueViolation, type Tx } from '@platform';
import { type Account, findAccount, findAccountById, insertAccount, isStill, setOwnPassword, updatePasswordHash } from './account.store';
import { actorOf, sessionViewOf } from './actor-of';
import { complaintAboutPassword, hashPassword, isOutdated, verifyPassword } from './passwords';
import { endOtherSessions, endSession, findSession, insertSession, noteUse, type PartyAtCode } from './session.store';
import { countAttempt, forgive, networkOf, type Subject, tryCode } from './sign-in-throttle';

export interface Session {
  actor: Actor;
  csrfToken: string;
  /** It was opened with a one-time password: nothing else may be done before another is set. */
  mustChangePassword: boolean;
  view: SessionView;
}

/** The token is for the cookie; nothing else keeps it. */
export interface Entered {
  token: string;
  session: Session;
}

/** A full-width letter from a Chinese keyboard is the letter. */
const written = (username: string): string => username.normalize('NFKC');

/** Takes network addresses as the edge tells them, for the wait after failures. */
export class SessionService {
  /** Compared against when the name is unknown: an unknown name must cost the same time as a wrong password. */
  private readonly nobodysHash = hashPassword(randomBytes(16).toString('hex'));

  constructor(private readonly db: Database) {}

  /** @throws RefusalError wrong_credentials alike for an unknown name, a wrong password and a disabled account; too_many_attempts. */
  async signIn(username: string, password: string, address: string): Promise<Entered> {
    const name = written(username);
    const network = networkOf(address);
    const { account, subjects } = await this.db.write(systemActor, async (tx) => {
      const found = await findAccount(tx, name);
      const counted: Subject[] = [`account:${found?.id ?? name.toLowerCase()}|${network}`, `address:${network}`];
      await countAttempt(tx, counted);
      return { account: found, subjects: counted };
    });
    const matches = await verifyPassword(account?.passwordHash ?? (await this.nobodysHash), password);
    if (!account || !matches) throw new RefusalError(refusal('wrong_credentials'));
    const renewed = isOutdated(account.passwordHash) ? await hashPassword(password) : null;
    const token = await this.db.write(systemActor, async (tx) => {
      if (!(await isStill(tx, account))) throw new RefusalError(refusal('wrong_credentials'));
      if (renewed) await updatePasswordHash(tx, account.id, renewed);
      await forgive(tx, subjects);
      return insertSession(tx, { kind: 'user', userId: account.id });
    });
    return this.entered(token);
  }

  /**
   * A party comes by its access code, without an account. Wrong codes count as failures of the address.
   * @param find looks the code up and does what joining takes, in the transaction that opens the session.
   * @throws RefusalError access_code_unknown, too_many_attempts.
   */
  async openForParty(find: (tx: Tx) => Promise<PartyAtCode | null>, address: string): Promise<Entered> {
    const open = async (tx: Tx) => {
      const party = await find(tx);
      return party && insertSession(tx, { kind: 'party', ...party });
    };
    return this.entered(await tryCode(this.db, address, { find: open, otherwise: 'access_code_unknown' }));
  }

  /** Who a token belongs to. Null when it is unknown, ended, idle too long or too old. */
  async find(token: string): Promise<Session | null> {
    const row = await this.db.read(systemActor, (reader) => findSession(reader, token));
    if (!row) return null;
    if (row.isToBeNoted) await this.db.write(systemActor, (tx) => noteUse(tx, token));
    return { actor: actorOf(row), csrfToken: row.csrfToken, mustChangePassword: row.mustChangePassword, view: sessionViewOf(row) };
  }

  /** From the next request on. Ending twice changes nothing. */
  async end(token: string): Promise<void> {
    await this.db.write(systemActor, (tx) => endSession(tx, token));
  }

  /**
   * An applicant or agent makes an account. The unique user name keeps a repeat from making a second one.
   * @param address left out when it does not come over the network.
   * @throws RefusalError invalid_input at the field, username_taken, too_many_attempts.
   */
  async register(request: { username: string; password: string; name: string; phone?: string }, address?: string): Promise<UserId> {
    const username = written(request.username);
    // A taken name has to be told, so asking for many of them is made slow.
    if (address !== undefined) await this.db.write(systemActor, (tx) => countAttempt(tx, [`registration:${networkOf(address)}`]));
    const passwordHash = await this.acceptedHash(request.password, username);
    const id = newId<UserId>();
    try {
      await this.db.write(systemActor, (tx) => insertAccount(tx, { id, username, name: request.name, passwordHash, phone: request.phone ?? null }));
    } catch (error) {
      throw isUniqueViolation(error, 'app_user_username') ? new RefusalError(refusal('username_taken')) : error;
    }
    return id;
  }

  /**
   * Sets another password and ends every other session of this person: whoever knew the old one is out.
   * @throws RefusalError invalid_input at `current` or `password`, too_many_attempts.
   */
  async changePassword(token: string, change: { current: string; password: string }): Promise<void> {
    const account = await this.accountOf(token);
    const subjects: Subject[] = [`account:${account.id}|password`];
    await this.db.write(systemActor, (tx) => countAttempt(tx, subjects));
    if (!(await verifyPassword(account.passwordHash, change.current))) throw wrongAt('current');
    if (change.password === change.current) throw wrongAt('password', 'password_unchanged');
    const passwordHash = await this.acceptedHash(change.password, account.username);
    await this.db.write(systemActor, async (tx) => {
      if (!(await isStill(tx, account))) throw wrongAt('current');
      await setOwnPassword(tx, account.id, passwordHash);
      await endOtherSessions(tx, account.id, token);
      await forgive(tx, subjects);
    });
  }

  private async accountOf(token: string): Promise<Account> {
    const userId = (await this.find(token))?.actor.userId;
    const account = userId ? await this.db.read(systemActor, (reader) => findAccountById(reader, userId)) : null;
    if (!account) throw new RefusalError(refusal('role_not_allowed'));
    return account;
  }

  private async acceptedHash(password: string, username: string): Promise<string> {
    const complaint = complaintAboutPassword(password, username);
    const wrong = refusalOfFields(complaint ? [complaint] : []);
    if (wrong) throw new RefusalError(wrong);
    return hashPassword(password);
  }

  private async entered(token: string): Promise<Entered> {
    const session = await this.find(token);
    if (!session) throw new RefusalError(refusal('sign_in_required'));
    return { token, session };
  }
}

const wrongAt = (field: string, code: RefusalCode = 'wrong_credentials'): RefusalError =>
  new RefusalError(refusal('invalid_input', { count: 1 }, { fields: [fieldRefusal(field, code)] }));
