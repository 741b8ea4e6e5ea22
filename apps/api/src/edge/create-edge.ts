import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '@kernel';
import { ProblemFilter } from './problem.filter';
import { shapePipe } from './shape.pipe';

const MAX_BODY = 1024 * 1024;
export const MAX_FILE = 50 * 1024 * 1024;

/** Self-hosted pages only; styles may be inline, since antd writes its own. */
const HEADERS = {
  'content-security-policy': "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** @param trustProxy whether the caller's address may be read from `X-Forwarded-For`: only behind a proxy of our own. */
export const fastifyAdapter = (trustProxy: boolean): FastifyAdapter => new FastifyAdapter({ bodyLimit: MAX_BODY, genReqId: () => newId(), trustProxy, forceCloseConnections: true });

/** What every app of ours has at its edge, in production and in tests. */
export async function configureEdge(app: NestFastifyApplication): Promise<void> {
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: MAX_FILE, files: 1, fields: 10, fieldSize: 10_000 } });
  app.setGlobalPrefix('api');
  app.useGlobalPipes(shapePipe());
  app.useGlobalFilters(new ProblemFilter());
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply) => {
      reply.headers(HEADERS).header('x-request-id', String(request.id));
    });
}
