import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { type Carrier, EAR_OPTIONS, quietly } from './carrier';

/** A hash tag keeps the keys of a queue in one slot of a cluster; without it BullMQ's scripts are refused there. */
const prefixOf = (queue: string) => `{zhihe:${queue}}`;

const reconnect = (attempt: number) => Math.min(100 * attempt, 2000);

/** Whoever rings waits for nobody: commands fail soon, and a connection that has gone silent is given up. */
const RINGING = { maxRetriesPerRequest: 1, socketTimeout: 5000, connectTimeout: 2000, keepAlive: 10_000, retryStrategy: reconnect } as const;

/** Whoever listens waits as long as it takes: BullMQ demands null. */
const LISTENING = { maxRetriesPerRequest: null, connectTimeout: 2000, keepAlive: 10_000, retryStrategy: reconnect } as const;

export function redisCarrier(url: string): Carrier {
  const ringing = quietly(new Redis(url, RINGING));
  const listening = quietly(new Redis(url, LISTENING));
  return {
    line: (queue) => quietly(new Queue(queue, { connection: ringing, prefix: prefixOf(queue), skipMetasUpdate: true, streams: { events: { maxLen: 10 } } })),
    ear: (queue, onRing) => quietly(new Worker(queue, onRing, { connection: listening, prefix: prefixOf(queue), ...EAR_OPTIONS })),
    close: async () => {
      ringing.disconnect();
      listening.disconnect();
    },
  };
}
