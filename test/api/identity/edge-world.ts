import '@fastify/multipart';
import type { Problem, SessionView } from '@contract';
import { SessionService } from '@identity';
import { type Actor, newId, type UserId } from '@kernel';
import { Body, Controller, Get, Module, Param, Post, Query, Req, type Type } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config, Database, readConfig, systemClock } from '@platform';
import { IsInt, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { AccessGuard } from '../../../apps/api/src/edge/access.guard';
import { Allow } from '../../../apps/api/src/edge/allow';
import { configureEdge, fastifyAdapter } from '../../../apps/api/src/edge/create-edge';
import { CurrentActor } from '../../../apps/api/src/edge/current-actor';
import { IdempotencyKey } from '../../../apps/api/src/edge/idempotency-key';
import { CLOCK, CONFIG } from '../../../apps/api/src/edge/tokens';
import { OrganisationsController } from '../../../apps/api/src/identity/organisations.controller';
import { SessionController } from '../../../apps/api/src/identity/session.controller';
import { PASSWORD } from './identity-world';

class ProbeBody {
  @IsString() @IsNotEmpty() @MaxLength(10) name!: string;
  @IsInt() count!: number;
}

/** Every kind of route, so that what the edge promises can be asked of it without any other room. */
@Controller('probe')
class ProbeController {
  @Get() @Allow('signed-in') who(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Get('clerks') @Allow(['clerk', 'manager']) clerks(): string[] {
    return ['clerks'];
  }

  @Get('fault') @Allow('public') fault(): never {
    throw new Error('select secret from table');
  }

  @Get('echo/:id') @Allow('public') echo(@Param('id') id: string, @Query('q') q?: string): object {
    return { id, q: q ?? null };
  }

  @Post('public') @Allow('public') form(@Body() body: ProbeBody): object {
    return { name: body.name };
  }

  @Post() @Allow('signed-in') write(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: ProbeBody): object {
    return { by: actor.name, key, body };
  }

  @Post('file') @Allow('public') async file(@Req() request: FastifyRequest): Promise<object> {
    const part = await request.file();
    return { bytes: (await part?.toBuffer())?.length ?? null };
  }
}

@Module({})
class EdgeOnly {}

/** The edge with identity and the probe, over a database of the caller's. */
export async function makeEdge(db: Database, more: { config?: Partial<Config>; controllers?: Type[] } = {}): Promise<NestFastifyApplication> {
  const config: Config = { ...readConfig({}), ...more.config };
  const module = {
    module: EdgeOnly,
    imports: [DiscoveryModule],
    controllers: [SessionController, OrganisationsController, ProbeController, ...(more.controllers ?? [])],
    providers: [
      { provide: Database, useValue: db },
      { provide: CLOCK, useValue: systemClock },
      { provide: CONFIG, useValue: config },
      { provide: SessionService, useValue: new SessionService(db) },
      { provide: APP_GUARD, useClass: AccessGuard },
    ],
  };
  const app = await NestFactory.create<NestFastifyApplication>(module, fastifyAdapter(config.trustProxy), { logger: false, abortOnError: false });
  await configureEdge(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

export interface Answer<Body = Problem & SessionView> {
  status: number;
  body: Body;
  headers: Record<string, unknown>;
  /** The cookie as a browser would send it back; null when none was set. */
  cookie: string | null;
}

export interface Question {
  body?: object | string;
  cookie?: string | null;
  csrf?: string;
  headers?: Record<string, string>;
  from?: string;
}

/** One request as a client that is no browser sends it: whatever should be there has to be said. */
export async function ask<Body = Problem & SessionView>(
  app: NestFastifyApplication,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  { body, cookie, csrf, headers, from }: Question = {},
): Promise<Answer<Body>> {
  const reply = await app.inject({
    method,
    url: path.startsWith('//') ? path.slice(1) : `/api${path}`,
    ...(body !== undefined && { payload: body }),
    headers: {
      ...(typeof body === 'string' && { 'content-type': 'application/json' }),
      ...(cookie && { cookie }),
      ...(csrf !== undefined && { 'x-csrf-token': csrf }),
      ...headers,
    },
    remoteAddress: from ?? '192.0.2.1',
  });
  const set = reply.headers['set-cookie'];
  return {
    status: reply.statusCode,
    body: (String(reply.headers['content-type']).includes('json') ? reply.json() : reply.body) as Body,
    headers: reply.headers,
    cookie: set ? (String(set).split(';')[0] ?? null) : null,
  };
}

export async function newcomer(app: NestFastifyApplication): Promise<{ id: UserId; username: string }> {
  const username = `u${newId().slice(-12)}`;
  return { id: await app.get(SessionService).register({ username, password: PASSWORD, name: '王小明' }), username };
}

/** Somebody signed in: what the web would hold. */
export async function entered(app: NestFastifyApplication): Promise<{ id: UserId; username: string; cookie: string; csrf: string }> {
  const person = await newcomer(app);
  const { cookie, body } = await ask(app, 'POST', '/session', { body: { username: person.username, password: PASSWORD }, from: `198.51.100.${Math.floor(Math.random() * 250)}` });
  return { ...person, cookie: cookie ?? '', csrf: body.csrfToken };
}
