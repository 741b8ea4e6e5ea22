import { AccessCodeService, DraftService, ExhibitService, FileService, IntakeService, SeriesService } from '@disputes';
import { SessionService } from '@identity';
import { newId } from '@kernel';
import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, readConfig, ResumableUploads } from '@platform';
import { ProcedureRegistry, ProceedingQueries } from '@proceedings';
import { disputesControllers } from '../../../apps/api/src/disputes';
import { AccessGuard } from '../../../apps/api/src/edge/access.guard';
import { configureEdge, fastifyAdapter } from '../../../apps/api/src/edge/create-edge';
import { CLOCK, CONFIG } from '../../../apps/api/src/edge/tokens';
import type { DisputeWorld } from './dispute-world';

@Module({})
class DisputesOnly {}

/** The edge of the disputes alone, over a world: real guard, sessions, pipes and filter, no other room. */
export async function makeDisputeApi(world: DisputeWorld): Promise<NestFastifyApplication> {
  const registry = new ProcedureRegistry([]);
  const provided: [unknown, unknown][] = [
    [Database, world.db],
    [CLOCK, world.clock],
    [CONFIG, readConfig({})],
    [SessionService, new SessionService(world.db)],
    [DraftService, world.drafts],
    [IntakeService, world.intake],
    [SeriesService, new SeriesService(world.db, world.storage, world.clock)],
    [ExhibitService, world.exhibits],
    [AccessCodeService, new AccessCodeService(world.db, world.clock)],
    [FileService, world.files],
    [SeriesService, new SeriesService(world.db, world.storage, world.clock)],
    [ResumableUploads, new ResumableUploads(world.dataDir, '/api/uploads')],
    [ProceedingQueries, new ProceedingQueries(world.db, registry, world.clock)],
  ];
  const module = {
    module: DisputesOnly,
    imports: [DiscoveryModule],
    controllers: disputesControllers,
    providers: [...provided.map(([provide, useValue]) => ({ provide: provide as symbol, useValue })), { provide: APP_GUARD, useClass: AccessGuard }],
  };
  const app = await NestFactory.create<NestFastifyApplication>(module, fastifyAdapter(false), { logger: ['error'], abortOnError: false });
  await configureEdge(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

export interface Answer<T> {
  status: number;
  body: T;
  headers: Record<string, unknown>;
  text: string;
}

/** Somebody with a session: every call carries the cookie, the token against forgery and a fresh idempotency key. */
export async function signIn(app: NestFastifyApplication, world: DisputeWorld) {
  const sessions = new SessionService(world.db);
  const username = `u${newId().slice(-12)}`;
  const password = `Zhihe-${newId()}`;
  const userId = await sessions.register({ username, password, name: '王小明' });
  const { token, session } = await sessions.signIn(username, password, '127.0.0.1');
  const call = async <T = never>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: unknown, more: Record<string, string> = {}): Promise<Answer<T>> => {
    const headers = { cookie: `zhihe=${token}`, 'x-csrf-token': session.csrfToken, 'idempotency-key': newId(), ...more };
    const reply = await app.inject({ method, url: `/api${url}`, headers, ...(body !== undefined && { payload: body as object }) });
    const isJson = String(reply.headers['content-type']).includes('json');
    return { status: reply.statusCode, body: (isJson ? reply.json() : null) as T, headers: reply.headers, text: reply.body };
  };
  const upload = <T>(name: string, content: Buffer | string, more: Record<string, string> = {}, query = '') => {
    const boundary = 'zhihe-test-boundary';
    const payload = Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`),
      Buffer.from(content as string),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    return call<T>('POST', `/files${query}`, payload, { 'content-type': `multipart/form-data; boundary=${boundary}`, ...more });
  };
  return { userId, call, upload };
}
