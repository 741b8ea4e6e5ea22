import { randomUUID } from 'node:crypto';
import type { DisputeSummary, DraftView, NoticeView, Page, ProceedingSummary, ProceedingView, SessionView } from '@contract';
import { isId, type Role } from '@kernel';
import { workFilters } from '@worklists';
import { type AccessWorld, names, openAccessWorld, type PersonName, rolesOf, type Thing } from './access-world';
import { routesOfApp, servedBy } from './app-routes';
import type { Method, Reply } from './visitor';

type Kind = keyof AccessWorld['things'];

interface Row {
  allowed: 'public' | 'signed-in' | readonly Role[];
  /** What the `:id` in the address names; without it the address has none. */
  of?: Kind;
  body?: object;
  /** Other parameters of the address. */
  with?: Record<string, string>;
  /** What the owner may get, and whoever is let in where there is no owner. Bodies are mostly empty: to be refused for its input is to be let in. */
  answers: readonly number[];
}

const STAFF = [
  'clerk',
  'mediator',
  'manager',
  'court_liaison',
  'case_handler',
  'department_head',
  'legal_reviewer',
  'enforcement_officer',
  'enforcement_head',
  'agency_chief',
  'police_officer',
  'police_head',
  'procurator',
  'supervisor',
  'administrator',
] as const;
const FILERS = ['applicant', 'agent', 'clerk'] as const;

const BUREAU = ['administrator', 'supervisor'] as const;
const EXCHANGERS = ['clerk', 'manager', 'case_handler', 'department_head', 'supervisor', 'administrator'] as const;
const PEOPLE_READERS = ['administrator', 'supervisor', 'manager'] as const;

/** THE table: who may call what. A route that stands in the code and not here fails the test, and the other way round. */
const table: Record<string, Row> = {
  'GET /health': { allowed: 'public', answers: [200] },
  'GET /session': { allowed: 'public', answers: [200, 401] },
  'POST /session': { allowed: 'public', body: {}, answers: [422] },
  'POST /registrations': { allowed: 'public', body: {}, answers: [422] },
  'POST /access-codes': { allowed: 'public', body: {}, answers: [422] },
  'POST /verifications': { allowed: 'public', body: {}, answers: [422] },
  'GET /contacts': { allowed: 'signed-in', answers: [200] },
  'POST /contacts': { allowed: 'signed-in', body: {}, answers: [422] },
  'PUT /contacts/preference': { allowed: 'signed-in', body: {}, answers: [422] },
  // Another's contact and none answer alike: test/jobs/channels.spec.ts asks it.
  'POST /contacts/:id/code': { allowed: 'signed-in', with: { id: randomUUID() }, answers: [404] },
  'POST /contacts/:id/verification': { allowed: 'signed-in', with: { id: randomUUID() }, body: { code: '000000' }, answers: [404] },
  'DELETE /contacts/:id': { allowed: 'signed-in', with: { id: randomUUID() }, answers: [204] },
  'GET /proceedings/:id/deliveries': { allowed: ['clerk', 'manager', 'mediator', 'supervisor'], with: { id: randomUUID() }, answers: [200] },
  'GET /contact-tasks': { allowed: ['clerk', 'manager', 'mediator'], answers: [200] },
  'GET /channels': { allowed: ['clerk', 'manager', 'mediator', 'supervisor', 'administrator'], answers: [200] },
  'POST /contact-tasks/:id/done': { allowed: ['clerk', 'manager', 'mediator'], with: { id: randomUUID() }, answers: [404] },
  // No secret, no page: test/jobs/channels.spec.ts has both.
  'GET /local-messages': { allowed: 'public', answers: [404] },
  'POST /channels/mail-bounces': { allowed: 'public', body: {}, answers: [422] },
  'POST /channels/sms-reports/aliyun': { allowed: 'public', body: {}, answers: [404] },
  'POST /channels/sms-reports/tencent': { allowed: 'public', body: {}, answers: [404] },
  'POST /progress': { allowed: 'public', body: {}, answers: [422] },
  'PUT /password': { allowed: 'signed-in', body: {}, answers: [422] },
  'GET /organisations': { allowed: 'public', answers: [200] },
  'GET /organisations/durations': { allowed: 'public', answers: [200] },
  'GET /organisations/:id': { allowed: 'public', of: 'organisation', answers: [200] },
  'GET /reference/clause-kinds': { allowed: 'public', answers: [200] },
  'GET /reference/:list': { allowed: 'public', with: { list: 'causes' }, answers: [200] },
  'GET /procedures': { allowed: 'public', answers: [200] },
  'GET /procedures/:id': { allowed: 'public', with: { id: 'RM' }, answers: [200] },
  'GET /disputes': { allowed: 'signed-in', answers: [200] },
  'GET /disputes/:id': { allowed: 'signed-in', of: 'dispute', answers: [200] },
  'GET /disputes/:id/progress': { allowed: 'signed-in', of: 'dispute', answers: [200] },
  // The court and the bureau see the dispute and are no party to it; one that is over has nothing to hurry.
  'POST /disputes/:id/urgings': { allowed: 'signed-in', of: 'dispute', answers: [200, 403, 409] },
  // A trademark is adjudicated by nobody; who isn't the applicant may not ask at all.
  'POST /disputes/:id/adjudications': { allowed: 'signed-in', of: 'dispute', answers: [201, 403, 409] },
  // Another's case, and a proceeding that is no adjudication, answer alike: test/api/claim-chart.spec.ts asks who reads and writes.
  'GET /proceedings/:id/claim-chart': { allowed: 'signed-in', with: { id: randomUUID() }, answers: [404] },
  'PUT /proceedings/:id/claim-chart': { allowed: 'signed-in', with: { id: randomUUID() }, body: { expectedVersion: 0, chart: { actOn: null, claims: [] } }, answers: [404] },
  'PUT /proceedings/:id/claim-chart/findings': { allowed: 'signed-in', with: { id: randomUUID() }, body: {}, answers: [422] },
  'PUT /proceedings/:id/claim-chart/notes/:partyId': {
    allowed: 'signed-in',
    with: { id: randomUUID(), partyId: randomUUID() },
    body: { expectedVersion: 0, notes: [] },
    answers: [404],
  },
  'POST /proceedings/:id/claim-chart/notes/:partyId/submission': {
    allowed: 'signed-in',
    with: { id: randomUUID(), partyId: randomUUID() },
    body: { expectedVersion: 0 },
    answers: [404],
  },
  'PUT /proceedings/:id/claim-chart/exhibits/:exhibitId': {
    allowed: 'signed-in',
    with: { id: randomUUID(), exhibitId: randomUUID() },
    body: { expectedVersion: 0, standing: { origin: 'mainland', language: 'chinese', formality: 'not_needed', translation: 'not_needed' } },
    answers: [404],
  },
  // Who reads the text in the making: test/api/published-decisions.spec.ts asks it.
  'GET /proceedings/:id/publication': { allowed: ['case_handler', 'department_head', 'legal_reviewer'], with: { id: randomUUID() }, answers: [404] },
  'GET /proceedings/:id/marks': { allowed: ['case_handler', 'department_head', 'legal_reviewer'], with: { id: randomUUID() }, answers: [404] },
  'GET /proceedings/:id/triage': { allowed: ['case_handler', 'department_head', 'legal_reviewer'], with: { id: randomUUID() }, answers: [404] },
  'GET /public/decisions': { allowed: 'public', answers: [200] },
  'GET /public/decisions/:id': { allowed: 'public', with: { id: randomUUID() }, answers: [404] },
  'POST /disputes/:id/adjudications/check': { allowed: 'signed-in', of: 'dispute', body: { answers: {} }, answers: [200, 403, 409] },
  'POST /disputes/:id/mediation': { allowed: 'signed-in', of: 'dispute', answers: [200, 403] },
  // Before a request is sent there is nothing to read: test/api/adjudication-acceptance asks who reads what.
  'GET /proceedings/:id/acceptance': { allowed: 'signed-in', with: { id: randomUUID() }, answers: [404] },
  'GET /proceedings/:id/course': { allowed: ['case_handler', 'department_head', 'legal_reviewer'], with: { id: randomUUID() }, answers: [404] },
  'POST /disputes/:id/major-certificates': { allowed: 'signed-in', of: 'dispute', answers: [201, 403, 409] },
  'POST /disputes/:id/administrative-mediations/check': { allowed: 'signed-in', of: 'dispute', body: { kind: 'AM_OTHER', answers: {} }, answers: [200, 403, 409] },
  // Nothing was asked for: test/api/administrative-mediation-readings asks who reads what.
  'GET /proceedings/:id/administrative-mediation': { allowed: 'signed-in', with: { id: randomUUID() }, answers: [404] },
  'POST /disputes/:id/administrative-mediations': { allowed: 'signed-in', of: 'dispute', answers: [201, 403, 409] },
  'GET /disputes/:id/receipt.pdf': { allowed: 'signed-in', of: 'dispute', answers: [200] },
  'POST /disputes/:id/exhibits': { allowed: 'signed-in', of: 'dispute', body: { fileId: randomUUID(), title: '补充', audience: 'procedure' }, answers: [422] },
  // Another's dispute and one that isn't handled here answer alike: test/api/exchange asks who handles.
  'GET /disputes/:id/exchange': { allowed: ['clerk', 'manager', 'mediator'], with: { id: randomUUID() }, answers: [404] },
  'PUT /disputes/:id/exchange/:target': { allowed: ['clerk', 'manager', 'mediator'], with: { id: randomUUID(), target: 'court-platform' }, body: {}, answers: [422] },
  'POST /disputes/:id/parties/:partyId/access-code': { allowed: ['clerk', 'manager', 'mediator'], with: { id: randomUUID(), partyId: randomUUID() }, answers: [404] },
  'POST /disputes/:id/exchange/:target/file': { allowed: ['clerk', 'manager', 'mediator'], with: { id: randomUUID(), target: 'court-platform' }, answers: [404] },
  // Without keys of its own this house exchanges nothing: test/api/exchange-messages.spec.ts has two that do, and asks row by row.
  'GET /exchange/protocol': { allowed: 'public', answers: [200] },
  'GET /exchange/protocol/:name': { allowed: 'public', with: { name: 'message.v1.json' }, answers: [200] },
  'POST /exchange/messages': { allowed: 'public', body: {}, answers: [415] },
  'PUT /exchange/files/:sha256': { allowed: 'public', with: { sha256: 'a'.repeat(64) }, answers: [409] },
  'GET /exchange/peers': { allowed: EXCHANGERS, answers: [200] },
  'GET /exchange/bundles': { allowed: ['administrator'], answers: [200] },
  'POST /exchange/bundles': { allowed: ['administrator'], body: {}, answers: [415] },
  'POST /exchange/peers/:id/bundles': { allowed: ['administrator'], with: { id: randomUUID() }, answers: [404, 409] },
  'GET /exchange/peers/:id/bundles/:bundle': { allowed: ['administrator'], with: { id: randomUUID(), bundle: randomUUID() }, answers: [404] },
  'POST /exchange/peers': { allowed: ['administrator'], body: {}, answers: [422] },
  'PUT /exchange/peers/:id': { allowed: ['administrator'], with: { id: randomUUID() }, body: {}, answers: [422] },
  'POST /exchange/peers/:id/confirmation': { allowed: ['administrator'], with: { id: randomUUID() }, answers: [404] },
  'POST /exchange/peers/:id/keys': { allowed: ['administrator'], with: { id: randomUUID() }, body: {}, answers: [422] },
  'POST /exchange/peers/:id/keys/:kid/revocation': { allowed: ['administrator'], with: { id: randomUUID(), kid: 'k' }, answers: [404] },
  'GET /exchange/outbox': { allowed: EXCHANGERS, answers: [200] },
  'POST /exchange/outbox/:id/replay': { allowed: ['administrator'], with: { id: randomUUID() }, answers: [404] },
  'GET /exchange/inbox': { allowed: EXCHANGERS, answers: [200] },
  'GET /exchange/rejections': { allowed: EXCHANGERS, answers: [200] },
  'GET /exchange/figures': { allowed: ['supervisor', 'administrator'], answers: [200] },
  'POST /drafts': { allowed: FILERS, body: {}, answers: [422] },
  'GET /drafts': { allowed: FILERS, answers: [200] },
  'GET /drafts/earlier': { allowed: FILERS, answers: [200] },
  'GET /drafts/:id': { allowed: FILERS, of: 'draft', answers: [200] },
  'PATCH /drafts/:id': { allowed: FILERS, of: 'draft', body: { data: {} }, answers: [200, 409] },
  'GET /drafts/:id/check': { allowed: FILERS, of: 'draft', answers: [200] },
  'POST /drafts/:id/submission': { allowed: FILERS, of: 'draft', body: {}, answers: [201, 422] },
  'POST /drafts/:id/series-check': { allowed: FILERS, of: 'draft', body: { fileId: randomUUID() }, answers: [404] },
  'POST /drafts/:id/series': { allowed: FILERS, of: 'draft', body: { fileId: randomUUID() }, answers: [404] },
  'GET /series/template.csv': { allowed: 'public', answers: [200] },
  // Who sees a series is who sees its disputes: test/api/series asks it.
  'GET /series/:id': { allowed: 'signed-in', with: { id: randomUUID() }, answers: [404] },
  'POST /series/:id/agreements': { allowed: ['mediator'], with: { id: randomUUID() }, body: {}, answers: [422] },
  'POST /files': { allowed: 'signed-in', body: {}, answers: [400, 415] },
  'POST /uploads': { allowed: 'signed-in', body: {}, answers: [400, 412] },
  'HEAD /uploads/:id': { allowed: 'signed-in', with: { id: randomUUID() }, answers: [404] },
  'PATCH /uploads/:id': { allowed: 'signed-in', with: { id: randomUUID() }, body: {}, answers: [404] },
  'DELETE /uploads/:id': { allowed: 'signed-in', with: { id: randomUUID() }, answers: [404] },
  'POST /uploads/:id/file': { allowed: 'signed-in', with: { id: randomUUID() }, body: { sha256: null }, answers: [404] },
  'GET /files/:id': { allowed: 'signed-in', of: 'file', answers: [200] },
  'GET /proceedings': { allowed: 'signed-in', answers: [200] },
  'GET /proceedings/export': { allowed: STAFF, answers: [200] },
  'GET /proceedings/bulk-actions': { allowed: STAFF, answers: [200] },
  'POST /proceedings/bulk': { allowed: STAFF, body: {}, answers: [422] },
  'GET /proceedings/:id/holders': { allowed: 'signed-in', of: 'proceeding', answers: [200] },
  'GET /proceedings/:id': { allowed: 'signed-in', of: 'proceeding', answers: [200] },
  'GET /proceedings/:id/hearings': { allowed: 'signed-in', of: 'proceeding', answers: [200] },
  'GET /proceedings/:id/appraisals': { allowed: 'signed-in', of: 'proceeding', answers: [200] },
  'GET /proceedings/:id/suspensions': { allowed: 'signed-in', of: 'proceeding', answers: [200] },
  'GET /suspension-requests': { allowed: ['case_handler', 'department_head', 'legal_reviewer'], answers: [200] },
  'GET /suspensions': { allowed: ['case_handler', 'department_head', 'legal_reviewer'], answers: [200] },
  'GET /proceedings/:id/services': { allowed: 'signed-in', of: 'proceeding', answers: [200] },
  // Who serves, opens and confirms, and what the other side learns: test/api/service.spec.ts asks it.
  'POST /proceedings/:id/services': { allowed: ['clerk', 'manager', 'mediator', 'case_handler', 'department_head'], with: { id: randomUUID() }, body: {}, answers: [422] },
  'POST /services/:id/attempts': { allowed: ['clerk', 'manager', 'mediator', 'case_handler', 'department_head'], with: { id: randomUUID() }, body: {}, answers: [422] },
  'POST /services/:id/attempts/:attemptId/withdrawal': {
    allowed: ['clerk', 'manager', 'mediator', 'case_handler', 'department_head'],
    with: { id: randomUUID(), attemptId: randomUUID() },
    body: { reason: '记错' },
    answers: [404],
  },
  'GET /services/:id/paper.pdf': { allowed: 'signed-in', with: { id: randomUUID() }, answers: [404] },
  'GET /services/:id/certificate.pdf': { allowed: 'signed-in', with: { id: randomUUID() }, answers: [404] },
  'GET /proceedings/:id/service-addresses/:partyId.pdf': { allowed: 'signed-in', with: { id: randomUUID(), partyId: randomUUID() }, answers: [404] },
  'POST /services/:id/attempts/:attemptId/outcome': {
    allowed: ['clerk', 'manager', 'mediator', 'case_handler', 'department_head'],
    with: { id: randomUUID(), attemptId: randomUUID() },
    body: {},
    answers: [422],
  },
  'POST /disputes/:id/service-addresses': { allowed: 'signed-in', with: { id: randomUUID() }, body: {}, answers: [422] },
  'GET /deadlines/:id/receipt': { allowed: 'signed-in', with: { id: randomUUID() }, answers: [404] },
  'GET /deadlines/:id/receipt.pdf': { allowed: 'signed-in', with: { id: randomUUID() }, answers: [404] },
  'POST /deadlines/:id/recount': { allowed: 'signed-in', with: { id: randomUUID() }, body: {}, answers: [422] },
  'POST /proceedings/:id/rehearsal': { allowed: 'signed-in', of: 'proceeding', body: { steps: [{ action: 'withdraw' }] }, answers: [200, 403, 409, 422] },
  'GET /proceedings/:id/timeline': { allowed: 'signed-in', of: 'proceeding', answers: [200] },
  // Who may look through whose eyes: test/api/view-as asks it.
  'POST /proceedings/:id/views': { allowed: ['mediator', 'manager', 'clerk'], with: { id: randomUUID() }, body: { partyId: randomUUID() }, answers: [404] },
  // A paper that isn't there or not for this reader answers as the proceeding itself would; who gets which is asked below.
  'GET /proceedings/:id/documents/:kind.pdf': { allowed: 'signed-in', of: 'proceeding', with: { kind: 'rights-notice' }, answers: [200, 404] },
  'POST /proceedings/:id/actions/:action': { allowed: 'signed-in', of: 'proceeding', with: { action: 'withdraw' }, body: { expectedVersion: 1_000_000 }, answers: [409] },
  'GET /overview': { allowed: ['supervisor'], answers: [200] },
  'GET /work': { allowed: 'signed-in', answers: [200] },
  'GET /calendar': { allowed: 'signed-in', answers: [400] },
  'POST /calendar/blocks': { allowed: ['mediator'], body: {}, answers: [422] },
  'DELETE /calendar/blocks/:id': { allowed: ['mediator'], with: { id: randomUUID() }, answers: [404] },
  // Who gets a session's file, and what a feed tells: test/api/calendar asks it.
  'GET /calendar/sessions/:id.ics': { allowed: 'signed-in', with: { id: randomUUID() }, answers: [404] },
  'GET /calendar/feed': { allowed: 'signed-in', answers: [200] },
  'POST /calendar/feed': { allowed: 'signed-in', answers: [201] },
  'DELETE /calendar/feed': { allowed: 'signed-in', answers: [204] },
  'GET /calendar/feeds/:token.ics': { allowed: 'public', with: { token: 'nonsense' }, answers: [404] },
  'GET /rooms': { allowed: ['mediator', 'manager', 'clerk', 'case_handler', 'department_head'], answers: [200] },
  'POST /rooms': { allowed: ['manager', 'department_head'], body: {}, answers: [422] },
  'PUT /rooms/:id': { allowed: ['manager', 'department_head'], with: { id: randomUUID() }, body: { name: '一号调解室' }, answers: [404] },
  'GET /work/colleagues': { allowed: STAFF, answers: [200] },
  'GET /work/settings': { allowed: STAFF, answers: [200] },
  'PUT /work/columns': { allowed: STAFF, body: {}, answers: [422] },
  'PUT /work/views': { allowed: STAFF, body: {}, answers: [422] },
  'DELETE /work/views/:id': { allowed: STAFF, of: 'view', answers: [204, 404] },
  'POST /penalty-cases': { allowed: ['enforcement_officer', 'enforcement_head'], body: {}, answers: [422] },
  'POST /transfers': { allowed: ['enforcement_officer', 'enforcement_head'], body: {}, answers: [422] },
  'POST /assistance-requests': { allowed: ['case_handler'], body: {}, answers: [422] },
  'POST /designated-adjudications': { allowed: ['case_handler'], body: {}, answers: [422] },
  'POST /referrals': { allowed: ['court_liaison'], body: {}, answers: [422] },
  'GET /routing-rules': { allowed: 'signed-in', answers: [200] },
  'PUT /routing-rules/:key': { allowed: ['administrator'], with: { key: 'right-kind' }, body: {}, answers: [422] },
  'POST /routing-rules/:key/dry-run': { allowed: ['administrator'], with: { key: 'right-kind' }, body: {}, answers: [422] },
  'GET /registers/organisations': { allowed: BUREAU, answers: [200] },
  'GET /registers/organisations/form': { allowed: BUREAU, answers: [200] },
  'GET /registers/organisations/:id': { allowed: BUREAU, of: 'registered', answers: [200] },
  'POST /registers/organisations': { allowed: ['administrator'], body: {}, answers: [422] },
  'PUT /registers/organisations/:id': { allowed: ['administrator'], of: 'registered', body: { expectedVersion: 1_000_000, values: {} }, answers: [409] },
  'GET /registers/people': { allowed: PEOPLE_READERS, answers: [200] },
  'GET /registers/people/form': { allowed: PEOPLE_READERS, answers: [200] },
  'GET /registers/people/:id': { allowed: PEOPLE_READERS, of: 'person', answers: [200] },
  'POST /registers/people': { allowed: ['administrator'], body: {}, answers: [422] },
  'PUT /registers/people/:id': { allowed: ['administrator', 'manager'], of: 'edited', body: { expectedVersion: 1_000_000, values: {} }, answers: [409] },
  'POST /registers/people/:id/one-time-password': { allowed: ['administrator'], of: 'edited', body: { expectedVersion: 1_000_000 }, answers: [409] },
  'GET /registers/imports/template.xlsx': { allowed: ['administrator'], answers: [200] },
  'POST /registers/imports/dry-run': { allowed: ['administrator'], body: {}, answers: [400, 415] },
  'POST /registers/imports': { allowed: ['administrator'], body: {}, answers: [400, 415] },
  'GET /registers/reference/:list': { allowed: BUREAU, with: { list: 'courts' }, answers: [200] },
  'GET /registers/reference-changes': { allowed: BUREAU, answers: [200] },
  'GET /registers/reference-changes/:id/impact': { allowed: BUREAU, with: { id: randomUUID() }, answers: [404] },
  'GET /registers/reference-changes/:id/impact/moves': { allowed: BUREAU, with: { id: randomUUID() }, answers: [404] },
  'POST /registers/reference/:list/changes': { allowed: ['administrator'], with: { list: 'courts' }, body: {}, answers: [422] },
  'POST /registers/reference-changes/:id/decision': { allowed: BUREAU, with: { id: randomUUID() }, body: {}, answers: [422] },
  'GET /notices': { allowed: 'signed-in', answers: [200] },
  'POST /notices/:id/reading': { allowed: 'signed-in', of: 'notice', answers: [204] },
  // Whose notice has one: test/api/calendar asks it.
  'GET /notices/:id/invitation.ics': { allowed: 'signed-in', with: { id: randomUUID() }, answers: [404] },
  'GET /operations/clock-health': { allowed: ['administrator', 'supervisor', 'manager'], answers: [200] },
  'GET /parked-work': { allowed: ['administrator'], answers: [200] },
  'POST /parked-work/:id/replay': { allowed: ['administrator'], of: 'work', answers: [204] },
  // The last two: they end what the others need.
  'DELETE /drafts/:id': { allowed: FILERS, of: 'draft', answers: [204, 409] },
  'DELETE /session': { allowed: 'signed-in', answers: [204] },
};

let world: AccessWorld;
let asked = 0;

beforeAll(async () => {
  world = await openAccessWorld('access_matrix');
}, 60_000);

afterAll(() => world.house.stop());

/** The address with its parameters; `id` where the row names a kind of thing. */
const addressOf = (key: string, { with: fixed = {} }: Row, id: string): { method: Method; path: string } => {
  const [method = '', path = ''] = key.split(' ');
  return { method: method as Method, path: path.replace(/:(\w+)/g, (_whole, name: string) => fixed[name] ?? id) };
};

async function ask(who: PersonName, key: string, row: Row, id = ''): Promise<Reply> {
  asked += 1;
  const { method, path } = addressOf(key, row, id);
  return world.visitors[who].ask(method, path, row.body);
}

const isLetIn = (who: PersonName, { allowed }: Row): boolean =>
  allowed === 'public' || (who !== 'nobody' && (allowed === 'signed-in' || rolesOf(who).some((role) => allowed.includes(role))));

/** All that a stranger could tell two answers apart by. */
const seen = ({ status, body, headers }: Reply) => ({ status, body: { ...body, requestId: '' }, headers: { ...headers, 'x-request-id': '', date: '' } });

const expectRefused = (reply: Reply, status: number, code: string): void => {
  expect(reply).toMatchObject({ status, body: { status, code, message: { zh: expect.any(String), en: expect.any(String) } } });
  expect(isId(reply.body.requestId)).toBe(true);
};

const expectAnswer = async (who: PersonName, key: string, row: Row, thing: Thing): Promise<void> => {
  const reply = await ask(who, key, row, thing.id);
  if (thing.seenBy.includes(who))
    return expect({ thing: thing.name, status: row.answers.includes(reply.status) ? row.answers : reply.status }).toEqual({ thing: thing.name, status: row.answers });
  expect({ thing: thing.name, ...seen(reply) }).toEqual({ thing: thing.name, ...seen(await ask(who, key, row, randomUUID())) });
  expectRefused(reply, 404, 'not_found');
};

describe('the table', () => {
  it('has a row for each route of the app, with what the route declares, and no other', () => {
    const declared = Object.fromEntries(routesOfApp(world.house.app).map(({ key, allowed }) => [key, allowed]));
    expect(declared).toEqual(Object.fromEntries(Object.entries(table).map(([key, { allowed }]) => [key, allowed])));
  });

  it('knows every address that Fastify serves: nothing is registered behind the guard’s back', () => {
    const served = servedBy(world.house.app).filter((key) => !key.includes(' /api/docs'));
    expect(served.sort()).toEqual(
      Object.keys(table)
        .map((key) => key.replace(' ', ' /api'))
        .sort(),
    );
  });
});

it.each(names.filter((who) => who !== 'nobody'))('%s has the roles of the table, and no other', async (who) => {
  const { roles } = (await world.visitors[who].ask('GET', '/session')).body as SessionView;
  expect([...roles].sort()).toEqual([...rolesOf(who)].sort());
});

describe('a list shows what its details show, and nothing else', () => {
  const seenBy = (who: PersonName, kind: Kind) =>
    world.things[kind]
      .filter((thing) => thing.seenBy.includes(who))
      .map(({ id }) => id)
      .sort();
  const listed = async <T extends { id: string }>(who: PersonName, path: string): Promise<T[]> => {
    const { body } = await world.visitors[who].ask('GET', path);
    return Array.isArray(body) ? body : (body as Page<T>).items;
  };
  const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id).sort();

  describe.each(names.filter((who) => who !== 'nobody'))('%s', (who) => {
    it('disputes', async () => expect(idsOf(await listed<DisputeSummary>(who, '/disputes'))).toEqual(seenBy(who, 'dispute')));

    it('proceedings, by every filter, and the figures over them', async () => {
      const byFilter = await Promise.all(workFilters.map(async (filter) => [filter, await listed<ProceedingSummary>(who, `/proceedings?filter=${filter}`)] as const));
      const { all = [], ...others } = Object.fromEntries(byFilter);
      expect(idsOf(all)).toEqual(seenBy(who, 'proceeding'));
      for (const items of Object.values(others)) expect(idsOf(all)).toEqual(expect.arrayContaining(idsOf(items)));
      const { body } = await world.visitors[who].ask('GET', '/work');
      const { overdue, today, week, offers, waiting } = Object.fromEntries(byFilter.map(([filter, items]) => [filter, items.length]));
      expect(body).toMatchObject({ overdue, today, week, offers, waitingOnOthers: waiting });
    });

    it('proceedings that a search finds', async () => {
      const found = await listed<ProceedingSummary>(who, `/proceedings?filter=all&q=${encodeURIComponent('纠纷')}`);
      expect(idsOf(found)).toEqual(seenBy(who, 'proceeding'));
    });

    it('notices', async () => {
      const mine = idsOf(await listed<NoticeView>(who, '/notices'));
      for (const { id, seenBy: readers } of world.things.notice) expect(mine.includes(id)).toBe(readers.includes(who));
    });

    it('drafts that are not sent yet', async () => {
      const drafts = isLetIn(who, { allowed: FILERS, answers: [] }) ? await listed<DraftView>(who, '/drafts') : [];
      expect(idsOf(drafts)).toEqual(who === 'clerk' ? seenBy(who, 'draft') : []);
    });
  });
});

it('a paper is there for whom its proceeding offers it, and for nobody else', async () => {
  for (const { id } of world.things.proceeding) {
    const views = await Promise.all(names.map(async (who) => [who, (await world.visitors[who].ask('GET', `/proceedings/${id}`)).body as Partial<ProceedingView>] as const));
    const offers = views.map(([who, { documents = [] }]) => [who, documents.filter((paper) => paper.ready).map(({ kind }) => kind)] as const);
    for (const kind of new Set(offers.flatMap(([, kinds]) => kinds))) {
      const readers = offers.filter(([, kinds]) => kinds.includes(kind)).map(([who]) => who);
      const get = (who: PersonName) => world.visitors[who].ask('GET', `/proceedings/${id}/documents/${kind}.pdf`);
      const [one] = readers;
      if (one) expect(await get(one)).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
      for (const who of names.filter((name) => name !== 'nobody' && !readers.includes(name))) expectRefused(await get(who), 404, 'not_found');
    }
  }
});

describe('without the token of its session', () => {
  const writes = Object.entries(table).filter(([key, { allowed }]) => !/^(GET|HEAD) /.test(key) && allowed !== 'public');

  it.each(writes)('%s is refused', async (key, row) => {
    const who = names.find((name) => name !== 'nobody' && isLetIn(name, row)) as PersonName;
    const { method, path } = addressOf(key, row, randomUUID());
    expectRefused(await world.visitors[who].ask(method, path, row.body, { 'x-csrf-token': '' }), 403, 'csrf_token_wrong');
  });
});

describe.each(Object.entries(table))('%s', (key, row) => {
  it.each(names)('%s', async (who) => {
    const things: Thing[] = row.of ? world.things[row.of] : [{ name: 'anything', id: '', seenBy: names }];
    expect(things.length).toBeGreaterThan(0);
    if (isLetIn(who, row)) {
      for (const thing of things) await expectAnswer(who, key, row, thing);
      return;
    }
    for (const id of [...things.map((thing) => thing.id), ...(row.of ? [randomUUID(), 'nonsense'] : [])]) {
      const reply = await ask(who, key, row, id);
      if (who === 'nobody') expectRefused(reply, 401, 'sign_in_required');
      else expectRefused(reply, 403, 'role_not_allowed');
    }
  });
});

it(`asked more than two thousand times`, () => expect(asked).toBeGreaterThan(2000));
