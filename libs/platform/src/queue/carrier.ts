import type { Queue, Worker } from 'bullmq';

/** How a bell reaches other processes. Two of them, with the same behaviour: Redis, and BullMQ's tables in PostgreSQL. */
export interface Carrier {
  line(queue: string): Line;
  ear(queue: string, onRing: () => Promise<void>): Ear;
  close(): Promise<void>;
}

/** The ringing end of one queue. */
export type Line = Pick<Queue, 'add' | 'close'>;

/** The listening end of one queue. `run` lasts until `close`. */
export type Ear = Pick<Worker, 'waitUntilReady' | 'run' | 'close'>;

/** One at a time in a process: the handler drains the whole queue, a second one beside it would find nothing. */
export const EAR_OPTIONS = { autorun: false, concurrency: 1, drainDelay: 10, runRetryDelay: 1000 } as const;

/** Trouble of the backend is told by `ring` returning false. Without a listener, Node would end the process. */
export const quietly = <T extends { on(event: 'error', listener: () => void): unknown }>(emitter: T): T => {
  emitter.on('error', () => undefined);
  return emitter;
};
