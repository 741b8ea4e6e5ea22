import type { ReceiptView } from '@contract';
import { newId } from '@kernel';
import { Client as Postgres } from 'pg';
import { findRedisServer, TestRedis } from '../support/redis-server';
import { type RunningHouse, startHouse } from '../support/running-house';
import { type Cast, castFor, fileDispute, walkTo } from '../support/walk';
import { type BackendName, eventually } from './job-world';

/** A house on one of the two bells, a filed dispute with everybody who takes part, and the tables behind it. */
export class ChannelWorld {
  private constructor(
    readonly house: RunningHouse,
    private readonly owner: Postgres,
    readonly redis: TestRedis | null,
    private readonly filed: { receipt: ReceiptView; cast: Cast },
  ) {}

  get cast(): Cast {
    return this.filed.cast;
  }

  get receipt(): ReceiptView {
    return this.filed.receipt;
  }

  static async open(backend: BackendName, name: string, env: Record<string, string>): Promise<ChannelWorld> {
    const redis = backend === 'redis' && findRedisServer() ? await TestRedis.start() : null;
    const house = await startHouse(`${name}_${backend}`, { env: { ...env, REDIS_URL: redis?.url ?? '' } });
    const owner = new Postgres({ connectionString: house.databaseUrl });
    await owner.connect();
    const receipt = await fileDispute(house);
    const cast = await castFor(house, receipt);
    await house.settle();
    return new ChannelWorld(house, owner, redis, { receipt, cast });
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.house.stop();
    await this.redis?.stop();
  }

  async rows<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.owner.query(sql, values)).rows as T[];
  }

  /** Verified addresses of the applicant, who wants everything there at once. */
  async reach(channel: 'mail' | 'sms', ...values: string[]): Promise<void> {
    const [{ id }] = (await this.rows<{ id: string }>(`select id from app_user where username = 'applicant'`)) as [{ id: string }];
    await this.rows(
      `insert into contact_preference (owner, wanted, digest) values ($1, '{"deadline":["mail","sms"],"action":["mail","sms"],"news":["mail","sms"]}', false) on conflict do nothing`,
      [`user:${id}`],
    );
    for (const value of values)
      await this.rows(`insert into contact (id, owner, channel, value, created_at, verified_at) values ($1, $2, $3, $4, now(), now())`, [newId(), `user:${id}`, channel, value]);
  }

  /** The organisation takes the case: one notice to the applicant. */
  tell = (): Promise<void> => walkTo(this.house, this.receipt.disputeId, this.cast, { to: 'submitted', after: 'offered' });

  /** More of what a contact was told already: so many messages that are due now, in their order. */
  async repeat(channel: 'mail' | 'sms', times: number): Promise<void> {
    await this.rows(
      `with told as (select * from delivery where channel = $1 order by id limit 1),
         more as (insert into notice (id, recipient, at, title, body, dispute_id, proceeding_id, dedup_key)
           select gen_random_uuid(), n.recipient, n.at, n.title, n.body, n.dispute_id, n.proceeding_id, 'again:' || $1 || ':' || gen_random_uuid()
           from told t join notice n on n.id = t.notice_id, generate_series(1, $2) returning id),
         again as (insert into delivery (dispute_id, id, proceeding_id, audience, notice_id, recipient, title, contact_id, channel, batch, due_at)
           select t.dispute_id, m.id, t.proceeding_id, t.audience, m.id, t.recipient, t.title, t.contact_id, t.channel, m.id::text, clock_timestamp() from told t, more m returning batch, channel, due_at)
       insert into work (id, queue, job, dedup_key, payload, due_at) select gen_random_uuid(), channel, 'send-' || channel, 'send:' || batch, jsonb_build_object('batch', batch), due_at from again`,
      [channel, times],
    );
  }

  /** What failed, and what a dead worker held, is due again. */
  hurry = (): Promise<unknown> =>
    this.rows(
      `update work set due_at = least(due_at, clock_timestamp()), lease_until = case when lease_until is not null then clock_timestamp() end where done_at is null and parked_at is null`,
    );

  /** The moment of the next probe has come. */
  probeDue = (): Promise<unknown> => this.rows('update queue_rest set until = clock_timestamp() where until is not null');

  /** By the worker that the bell wakes: nothing that is due is left, except what rests. */
  worked = (): Promise<void> =>
    eventually('all that is due is done', async () => {
      const left = await this.rows(
        `select 1 from outbox union all select 1 from work w where done_at is null and parked_at is null and (lease_until is not null or due_at <= clock_timestamp()
           and not exists (select from queue_rest r where r.queue = w.queue and r.until > clock_timestamp()))`,
      );
      return left.length === 0;
    });

  /** By the local part of the address, or the number. */
  async states(): Promise<Record<string, string>> {
    const found = await this.rows<{ name: string; state: string }>(
      `select split_part(c.value, '@', 1) as name, d.state from delivery d join contact c on c.id = d.contact_id order by 1`,
    );
    return Object.fromEntries(found.map(({ name, state }) => [name, state]));
  }
}
