import type { AddressInfo } from 'node:net';
import { serveHealth } from './health-endpoint';
import type { RunningWorker, WorkerHealth } from './run-plan';

const ask = async (health: WorkerHealth) => {
  const server = await serveHealth({ health: async () => health } as RunningWorker, 0, '127.0.0.1');
  try {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/healthz`);
    return { status: response.status, body: await response.json() };
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

describe('the health endpoint', () => {
  it('answers 200 while work flows', async () => {
    const health = { ok: true, lastTickSeconds: 0.4, oldestDueSeconds: 0 };
    expect(await ask(health)).toEqual({ status: 200, body: health });
  });

  it('answers 503, with the figures, when it does not', async () => {
    const health = { ok: false, lastTickSeconds: null, oldestDueSeconds: 75 };
    expect(await ask(health)).toEqual({ status: 503, body: health });
  });
});
