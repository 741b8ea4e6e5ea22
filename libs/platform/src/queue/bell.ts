import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../clock';
import type { Config } from '../config';
import type { Carrier, Ear, Line } from './carrier';
import { postgresCarrier } from './postgres-carrier';
import { redisCarrier } from './redis-carrier';

/**
 * Wakes whoever drains a queue. Rows in PostgreSQL are the memory; a bell that is lost, late or doubled costs a look at
 * the table and nothing else.
 */
export interface Bell {
  /** Never throws, and answers within about a second; false: nobody was told, so look yourself. */
  ring(queue: string): Promise<boolean>;
  /** Calls `handler` at each bell, one at a time in this process. While the backend is away it keeps trying. */
  listen(queue: string, handler: () => Promise<void>): void;
  /** Lets running handlers finish, for as long as five seconds. */
  close(): Promise<void>;
}

export type BellConfig = Pick<Config, 'redisUrl' | 'databaseUrl'>;

const PATIENCE_MS = 1000;
const RETRY_MS = 2000;
const CLOSE_MS = 5000;

/** Redis when there is one, else the database itself. Opening never waits for the backend: it may be away. */
export async function openBell({ redisUrl, databaseUrl }: BellConfig): Promise<Bell> {
  if (redisUrl) return new CarriedBell(redisCarrier(redisUrl));
  if (databaseUrl) return new CarriedBell(postgresCarrier(databaseUrl));
  throw new Error('a bell needs redisUrl or databaseUrl');
}

class CarriedBell implements Bell {
  private readonly lines = new Map<string, Line>();
  private readonly ringing = new Set<string>();
  private readonly ears = new Set<Ear>();
  private readonly closing = new AbortController();

  constructor(private readonly carrier: Carrier) {}

  async ring(queue: string): Promise<boolean> {
    // An unanswered ring is enough: while the backend hangs they would pile up, and all sound when it is back.
    if (this.closing.signal.aborted || this.ringing.has(queue)) return false;
    this.ringing.add(queue);
    const told = this.send(queue).finally(() => this.ringing.delete(queue));
    return Promise.race([told, pause(PATIENCE_MS, false, { ref: false })]);
  }

  listen(queue: string, handler: () => Promise<void>): void {
    void this.keepListening(queue, handler);
  }

  async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    const ends = [...this.ears, ...this.lines.values()].map((end) => end.close().catch(() => undefined));
    // A backend that is away does not answer a farewell either.
    await Promise.race([Promise.all(ends), pause(CLOSE_MS, undefined, { ref: false })]);
    await this.carrier.close().catch(() => undefined);
  }

  private async send(queue: string): Promise<boolean> {
    try {
      // One bell a second is enough for all workers together; a fixed id would stay blocked by a worker that froze with it.
      const jobId = `bell-${Math.floor(systemClock.now().getTime() / 1000)}`;
      await this.lineTo(queue).add('bell', {}, { jobId, attempts: 1, removeOnComplete: true, removeOnFail: true });
      return true;
    } catch {
      this.dropLine(queue);
      return false;
    }
  }

  private lineTo(queue: string): Line {
    const line = this.lines.get(queue) ?? this.carrier.line(queue);
    this.lines.set(queue, line);
    return line;
  }

  /** BullMQ remembers a first connection that failed and never tries again, so the next ring takes a new line. */
  private dropLine(queue: string): void {
    const line = this.lines.get(queue);
    this.lines.delete(queue);
    void line?.close().catch(() => undefined);
  }

  private async keepListening(queue: string, handler: () => Promise<void>): Promise<void> {
    while (!this.closing.signal.aborted) {
      const ear = this.carrier.ear(queue, handler);
      this.ears.add(ear);
      try {
        await ear.waitUntilReady();
        await ear.run();
      } catch {
        void ear.close().catch(() => undefined);
      } finally {
        this.ears.delete(ear);
      }
      await pause(RETRY_MS, undefined, { ref: false, signal: this.closing.signal }).catch(() => undefined);
    }
  }
}
