import { createServer, type Server } from 'node:http';
import type { RunningWorker } from './run-plan';

/** Every path answers the same: 200 while work flows, 503 when a row is a minute late or no look at the tables got through. */
export function serveHealth(worker: RunningWorker, port: number, host: string): Promise<Server> {
  const server = createServer((_request, response) => {
    void worker.health().then((health) => {
      response.writeHead(health.ok ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(health));
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
