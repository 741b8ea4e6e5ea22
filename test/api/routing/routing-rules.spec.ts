import type { RoutingRuleView } from '@contract';
import { type Session, SessionService } from '@identity';
import type { Role } from '@kernel';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { APP_GUARD } from '@nestjs/core';
import { readConfig } from '@platform';
import { RoutingRuleService } from '@routing';
import { AccessGuard } from '../../../apps/api/src/edge/access.guard';
import { configureEdge, fastifyAdapter } from '../../../apps/api/src/edge/create-edge';
import { CONFIG } from '../../../apps/api/src/edge/tokens';
import { RoutingRulesController } from '../../../apps/api/src/routing/routing-rules.controller';
import { makeRoutingWorld, type RoutingWorld, userActor } from './routing-world';

let world: RoutingWorld;
let app: NestFastifyApplication;

/** The token is the role: what a session is, is tested elsewhere. */
const sessions: Pick<SessionService, 'find'> = {
  find: async (token) => ({ actor: { ...userActor(token as Role), name: token }, csrfToken: 'csrf' }) as Session,
};

beforeAll(async () => {
  world = await makeRoutingWorld('routing_rules');
  const module = await Test.createTestingModule({
    controllers: [RoutingRulesController],
    providers: [
      { provide: RoutingRuleService, useValue: world.rules },
      { provide: SessionService, useValue: sessions },
      { provide: CONFIG, useValue: readConfig({}) },
      { provide: APP_GUARD, useClass: AccessGuard },
    ],
  }).compile();
  app = module.createNestApplication<NestFastifyApplication>(fastifyAdapter(false));
  await configureEdge(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const rulesFor = (role: Role | null) => app.inject({ method: 'GET', url: '/api/routing-rules', ...(role && { cookies: { zhihe: role } }) });
const put = (role: Role, key: string, payload: object) =>
  app.inject({ method: 'PUT', url: `/api/routing-rules/${key}`, cookies: { zhihe: role }, headers: { 'x-csrf-token': 'csrf' }, payload });

const change = { enabled: true, weight: 40, params: { fullWeeks: 6 }, expectedVersion: 1 };

it('lists the rules for whoever is signed in, and for nobody else', async () => {
  const answer = await rulesFor('applicant');
  expect(answer.statusCode).toBe(200);
  const rules = answer.json<RoutingRuleView[]>();
  expect(rules).toHaveLength(17);
  expect(rules.find((rule) => rule.key === 'load')).toEqual({
    key: 'load',
    name: { zh: '工作量', en: 'Workload' },
    kind: 'score',
    enabled: true,
    weight: 25,
    params: { fullWeeks: 8 },
    version: 1,
    updatedBy: null,
    updatedAt: expect.any(String),
    validFrom: null,
    scheduled: [],
    isFixed: false,
  });
  expect((await rulesFor(null)).statusCode).toBe(401);
});

it('lets the administrator change a rule, once per version', async () => {
  const answer = await put('administrator', 'load', change);
  expect([answer.statusCode, answer.json()]).toEqual([200, expect.objectContaining({ key: 'load', weight: 40, params: { fullWeeks: 6 }, version: 2, updatedBy: 'administrator' })]);
  expect((await put('administrator', 'load', change)).json()).toMatchObject({ status: 409, code: 'stale_version' });
});

it.each<[Role, string, object, number, string]>([
  ['supervisor', 'expertise', { ...change, params: {} }, 403, 'role_not_allowed'],
  ['administrator', 'licence', { ...change, enabled: false }, 409, 'rule_compulsory'],
  ['administrator', 'beauty', change, 404, 'not_found'],
  ['administrator', 'constructor', change, 404, 'not_found'],
  ['administrator', 'expertise', { ...change, params: {}, weight: 101 }, 422, 'invalid_input'],
  ['administrator', 'expertise', { ...change, params: {}, weight: 'much' }, 422, 'invalid_input'],
  ['administrator', 'expertise', { ...change, params: {}, secret: 1 }, 422, 'invalid_input'],
])('refuses: %s, %s, %j', async (role, key, payload, status, code) => {
  const answer = await put(role, key, payload);
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
});
