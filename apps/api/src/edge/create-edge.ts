import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { newId } from '@kernel';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '@platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addAnswerHeaders } from './answer-headers';
import { refuseForeignBody, refuseUnreadable } from './body-limits';
import { ProblemFilter, sendRouteUnknown } from './problem.filter';
import { shapePipe } from './shape.pipe';
import { CONFIG } from './tokens';

const MAX_BODY = 1024 * 1024;
export const MAX_FILE = 50 * 1024 * 1024;
/** A file of 50 MB over a slow line; without a limit a client that never ends its request keeps its connection for ever. */
const REQUEST_SECONDS = 600;

/** The router's own errors meet neither filter nor hook. */
function answerRouterError(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  addAnswerHeaders(request, reply, false);
  sendRouteUnknown(request, reply);
}

/** @param trustProxy a proxy of ours stands in front: the address it saw is the caller's. What the caller itself claims before it is not believed. */
export const fastifyAdapter = (trustProxy: boolean): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: MAX_BODY,
    genReqId: () => newId(),
    trustProxy: trustProxy && ((_address: string, hop: number) => hop === 0),
    requestTimeout: REQUEST_SECONDS * 1000,
    frameworkErrors: answerRouterError,
    forceCloseConnections: true,
  });

/** What every app of ours has at its edge, in production and in tests. Needs CONFIG among the providers. */
export async function configureEdge(app: NestFastifyApplication): Promise<void> {
  const { secureCookies } = app.get<Config>(CONFIG);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: MAX_FILE, files: 1, fields: 10, fieldSize: 10_000 } });
  app.setGlobalPrefix('api');
  app.useGlobalPipes(shapePipe());
  app.useGlobalFilters(new ProblemFilter());
  const server = app.getHttpAdapter().getInstance();
  // The bytes of an upload are read by its route, as they come: they are no body to look through.
  server.addContentTypeParser(
    ['application/offset+octet-stream', 'application/octet-stream', 'application/x-ndjson'],
    (_request: FastifyRequest, _bytes: unknown, done: (error: null) => void) => done(null),
  );
  server.addHook('onRequest', refuseForeignBody);
  server.addHook('preValidation', refuseUnreadable);
  server.addHook('onSend', async (request, reply) => addAnswerHeaders(request, reply, secureCookies));
}
