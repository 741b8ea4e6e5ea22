import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, type DisputeId, newId, type ProceedingId, type Relation, type Role, systemActor } from '@kernel';
import { Database, readConfig } from '@platform';
import type { InputValues } from '@procedure';
import { composeServices, prepareDatabase, type Services } from '../../apps/contexts';
import { organisations, seedPeople } from '../../apps/ops/src/seed-people';
import { insertPeopleAndOrganisations } from '../../apps/ops/src/seed-world';
import { application, partyActor, person } from './disputes/dispute-world';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '../support/postgres-cluster';

let database: TestDatabase;
let db: Database;
let dataDir: string;
let services: Services;
beforeAll(async () => {
  database = await createTestDatabase('papers');
  await prepareDatabase(database.superuserUrl);
  db = await Database.open(database.superuserUrl, []);
  await insertPeopleAndOrganisations(db);
  dataDir = await mkdtemp(join(tmpdir(), 'zhihe-papers-'));
  services = composeServices(db, { now: () => new Date('2026-11-23T09:00:00+08:00') }, readConfig({ DATA_DIR: dataDir }));
});
afterAll(async () => {
  await db.close();
  await dropTestDatabase(database);
  await rm(dataDir, { recursive: true, force: true });
});

function official(username: string, role: Role): Actor {
  const found = seedPeople.find((one) => one.username === username);
  const organisationId = found?.memberships[0]?.organisation;
  if (!found || !organisationId) throw new Error(`nobody is ${username}`);
  return {
    kind: 'user',
    userId: found.id,
    partyId: null,
    organisationId,
    roles: [role],
    name: found.name,
    principals: [`user:${found.id}`, `org:${organisationId}:${role}`, `role:${role}`],
  };
}

const applicant = person('何清源');
const clerk = official('clerk', 'clerk');
const manager = official('manager', 'manager');
const mediator = official('mediator', 'mediator');
const court = official('liaison2', 'court_liaison');

async function act(actor: Actor, id: ProceedingId, action: string, input?: InputValues): Promise<void> {
  const { version } = await services.queries.view(actor, id);
  await services.proceedings.perform(actor, id, { action, expectedVersion: version, key: newId(), ...(input && { input }) });
}

const grant = (disputeId: DisputeId, principal: string, relation: Relation) =>
  db.write(systemActor, (tx) => tx.query('select grant_access($1, $2, $3, $4)', [disputeId, principal, relation, 'test']));

async function proceedingOf(disputeId: DisputeId, procedure: string): Promise<ProceedingId> {
  const all = await services.queries.ofDispute(clerk, disputeId);
  return all.find((one) => one.procedure === procedure)?.id as ProceedingId;
}

/** From the application to the first session's announcement. */
async function mediating() {
  const { parties = [] } = application();
  const draft = await services.drafts.create(applicant, { data: application({ parties: parties.map((party) => ({ ...party, division: '500103' })) }) }, newId());
  const receipt = await services.intake.submit(applicant, draft.id, newId());
  const disputeId = receipt.disputeId as DisputeId;
  const respondent = partyActor(receipt.accessCodes[0]?.partyId ?? '', '李四');
  for (const role of ['clerk', 'manager'] as const) await grant(disputeId, `org:${organisations.cityCommittee}:${role}`, role);
  await db.write(systemActor, (tx) =>
    services.proceedings.openWithin(tx, systemActor, { disputeId, procedure: 'RM', organisationId: organisations.cityCommittee, startDeadlines: ['RM-REVIEW'] }),
  );
  const mediation = await proceedingOf(disputeId, 'RM');
  await act(clerk, mediation, 'inquire');
  for (const party of [applicant, respondent]) await act(party, mediation, 'consent', { willing: true });
  await act(clerk, mediation, 'accept');
  await act(manager, mediation, 'appoint', { mediatorId: mediator.userId });
  await act(mediator, mediation, 'plan-session', { startsAt: '2026-11-23T14:30', place: '第三调解室' });
  return { disputeId, respondent, mediation };
}

const listed = async (actor: Actor, id: ProceedingId) => (await services.queries.view(actor, id)).documents.map(({ kind, ready }) => `${kind}${ready ? '' : ' –'}`);

const drawn = async (actor: Actor, id: ProceedingId, kind: string) => (await (await services.queries.document(actor, id, kind))?.render?.())?.subarray(0, 8).toString() ?? null;

it('prints the papers of a dispute on its way from the application to the court', async () => {
  const { disputeId, respondent, mediation } = await mediating();
  expect(await listed(applicant, mediation)).toEqual([
    'mediation-application',
    'acceptance-register',
    'rights-notice',
    'appointment',
    'mediation-record –',
    'agreement –',
    'termination-notice –',
  ]);

  const { choices, relations } = await services.queries.view(mediator, mediation);
  expect(relations).toContain('mediator');
  const parties = choices.parties?.map(({ value }) => value);
  await act(mediator, mediation, 'hold-session', { sessionId: choices.plannedSessions?.[0]?.value, rightsTold: true, present: parties, record: '各方陈述意见。' });
  const clauses = [{ kind: 'pay', obligor: '李四', payee: '渝中创新有限公司', amountFen: 3_000_000, dueOn: '2026-12-31' }];
  await act(mediator, mediation, 'draft-agreement', { facts: '双方对赔偿数额有争议。', clauses });
  expect(await drawn(respondent, mediation, 'agreement')).toBe('%PDF-1.7');
  for (const party of [applicant, respondent]) await act(party, mediation, 'sign', { agreed: true });
  await act(mediator, mediation, 'sign-as-mediator');
  await act(manager, mediation, 'seal');
  const common = ['acceptance-register', 'rights-notice', 'appointment', 'mediation-record', 'agreement', 'termination-notice –'];
  expect(await listed(applicant, mediation)).toEqual(['mediation-application', ...common]);
  for (const actor of [respondent, clerk, mediator]) expect(await listed(actor, mediation)).toEqual(['mediation-application', 'inquiry-letter', ...common]);
  for (const kind of ['mediation-application', 'acceptance-register', 'rights-notice', 'mediation-record', 'agreement'])
    expect(await drawn(applicant, mediation, kind)).toBe('%PDF-1.7');

  await db.write(systemActor, (tx) => services.confirmation.openFor(tx, disputeId, mediation));
  const confirmation = await proceedingOf(disputeId, 'SC');
  expect(await listed(applicant, confirmation)).toEqual(['confirmation-application –', 'commitment –', 'conduct-certificate –', 'ruling –']);
  for (const party of [applicant, respondent]) await act(party, confirmation, 'join', { truth: true });
  const courts = (await services.queries.view(applicant, confirmation)).choices.courts;
  await act(applicant, confirmation, 'choose-court', { courtCode: courts?.[0]?.value });
  expect(await listed(applicant, confirmation)).toEqual(['confirmation-application', 'commitment', 'conduct-certificate', 'ruling –']);
  for (const kind of ['confirmation-application', 'commitment', 'conduct-certificate']) expect(await drawn(applicant, confirmation, kind)).toBe('%PDF-1.7');

  await grant(disputeId, `org:${court.organisationId}:court_liaison`, 'court_liaison');
  expect(await listed(court, confirmation)).toEqual(['confirmation-application', 'commitment', 'conduct-certificate –', 'ruling –']);
  expect(await listed(court, mediation)).toEqual(['mediation-application', 'acceptance-register', 'rights-notice', 'appointment', 'agreement', 'termination-notice –']);
  expect(await drawn(court, mediation, 'mediation-record')).toBeNull();
});
