import { clocksMigrations } from '@clocks';
import { disputesMigrations } from '@disputes';
import { loadReferenceTables, referenceMigrations } from '@reference';
import { identityMigrations } from '@identity';
import { type Actor, type DisputeId, newId, type OrganisationId, type ProceedingId, type Role, systemActor, type UserId } from '@kernel';
import { Database, grantAccess, migrate, platformMigrations } from '@platform';
import { ProcedureRegistry, ProceedingQueries, ProceedingService, proceedingsMigrations, type ActionRequest } from '@proceedings';
import { routingMigrations, RoutingRuleService, RoutingService, routingBinding } from '@routing';
import { createTestDatabase, dropTestDatabase } from '../../support/postgres-cluster';

/** After 2026-05-01, so that commercial mediation needs its licence; a Monday, so that three working days end that week. */
const START = '2026-11-23T09:30:00+08:00';

export type RoutingWorld = Awaited<ReturnType<typeof makeRoutingWorld>>;

/** The house as far as routing needs it, with an empty roster. */
export async function makeRoutingWorld(name: string) {
  const database = await createTestDatabase(name);
  await migrate(database.superuserUrl, [
    ...platformMigrations,
    ...referenceMigrations,
    ...identityMigrations,
    ...disputesMigrations,
    ...proceedingsMigrations,
    ...clocksMigrations,
    ...routingMigrations,
  ]);
  const db = await Database.open(database.superuserUrl, [], 4);
  await db.write(systemActor, loadReferenceTables);
  const clock = { now: () => new Date(START) };
  const registry = new ProcedureRegistry([routingBinding(['RM', 'HM', 'SM', 'PM'])]);
  const proceedings = new ProceedingService(db, registry, clock);
  const routing = new RoutingService(proceedings);
  const run = (sql: string, params: unknown[] = []) => db.write(systemActor, (tx) => tx.query(sql, params));
  return {
    db,
    run,
    proceedings,
    queries: new ProceedingQueries(db, registry, clock),
    rules: new RoutingRuleService(db, clock, ['RM', 'HM', 'SM', 'PM']),
    rows: <T>(sql: string, params: unknown[] = []) => db.read(systemActor, (reader) => reader.query(sql, params)) as Promise<T[]>,
    openFor: (disputeId: DisputeId) => db.write(systemActor, (tx) => routing.openFor(tx, disputeId)),
    act: async (actor: Actor, id: ProceedingId, action: string, input?: ActionRequest['input']) => {
      const [row] = (await db.read(systemActor, (reader) => reader.query('select version from proceeding where id = $1', [id]))) as [{ version: number }];
      return proceedings.perform(actor, id, { action, ...(input && { input }), expectedVersion: row.version, key: newId() });
    },
    close: async () => {
      await db.close();
      await dropTestDatabase(database);
    },
  };
}

export interface NewOrganisation {
  name: string;
  channel?: string;
  kind?: string;
  districts?: string[];
  rightKinds?: string[];
  chargesFee?: boolean;
  parentId?: string;
  /** Per mediator, the kinds of right it knows. */
  mediators?: string[][];
}

export async function addOrganisation(world: RoutingWorld, given: NewOrganisation): Promise<OrganisationId> {
  const id = newId<OrganisationId>();
  await world.run('insert into organisation (id, name, kind, channel, districts, right_kinds, charges_fee, parent_id) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    id,
    given.name,
    given.kind ?? 'people_committee',
    given.kind === 'bureau' ? null : (given.channel ?? 'people'),
    given.districts ?? [],
    given.rightKinds ?? [],
    given.chargesFee ?? false,
    given.parentId ?? null,
  ]);
  for (const fields of given.mediators ?? [['TM']]) await addMediator(world, id, { fields });
  return id;
}

export async function addMediator(
  world: RoutingWorld,
  organisationId: string,
  given: { name?: string; fields?: string[]; languages?: string[]; seniority?: number } = {},
): Promise<UserId> {
  const id = newId<UserId>();
  const { name = `调解员${id.slice(-6)}`, fields = ['TM'], languages = ['zh'], seniority = 3 } = given;
  await world.run('insert into app_user (id, username, name, password_hash) values ($1::uuid, $2, $3, $4)', [id, id, name, 'x']);
  await world.run('insert into mediator_profile (user_id, fields, languages, seniority) values ($1, $2, $3, $4)', [id, fields, languages, seniority]);
  await world.run(`insert into appointment (user_id, organisation_id, role) values ($1, $2, 'mediator')`, [id, organisationId]);
  return id;
}

export interface NewParty {
  side: 'A' | 'B';
  name: string;
  kind?: string;
  identifierHash?: string;
  identifier?: string;
  division?: string;
  userId?: string;
  legalRepresentative?: string;
  agents?: { name: string; identifier?: string; userId?: string }[];
}

export interface NewDispute {
  parties?: NewParty[];
  rightKinds?: string[];
  source?: string;
  tags?: string[];
  foreignRelated?: boolean;
  preferredOrganisationId?: string;
  preferredMediatorId?: string;
  filingOrganisationId?: string;
}

const anybody: NewParty[] = [
  { side: 'A', name: '甲公司', division: '500112' },
  { side: 'B', name: '乙公司' },
];

/** A filed dispute as the intake leaves it: rows, and access for the applicant, the parties and the bureau. */
export async function addDispute(world: RoutingWorld, given: NewDispute = {}): Promise<{ disputeId: DisputeId; applicant: Actor }> {
  const disputeId = newId<DisputeId>();
  const applicant = userActor('applicant');
  await world.db.write(systemActor, async (tx) => {
    await grantAccess(tx, disputeId, [
      { principal: `user:${applicant.userId}`, relation: 'applicant', reason: 'filed' },
      { principal: 'role:supervisor', relation: 'supervisor', reason: 'supervision' },
    ]);
    await tx.query(
      `insert into dispute (dispute_id, receipt_number, title, dispute_type, summary, filed_at, filed_on, filed_by, source, tags, foreign_related, preferred_organisation_id, preferred_mediator_id, filing_organisation_id, filing_key)
       values ($1::uuid, $1::text, '甲公司与乙公司侵害商标权纠纷', 'infringement', '', now(), '2026-11-23', 'test', $2, $3, $4, $5, $6, $7, $1::text)`,
      [
        disputeId,
        given.source ?? 'party',
        given.tags ?? [],
        given.foreignRelated ?? false,
        given.preferredOrganisationId ?? null,
        given.preferredMediatorId ?? null,
        given.filingOrganisationId ?? null,
      ],
    );
    for (const [position, kind] of (given.rightKinds ?? ['TM']).entries())
      await tx.query('insert into dispute_right (dispute_id, id, position, kind) values ($1, $2, $3, $4)', [disputeId, newId(), position, kind]);
  });
  for (const [position, party] of (given.parties ?? anybody).entries()) await addParty(world, disputeId, position, party);
  return { disputeId, applicant };
}

async function addParty(world: RoutingWorld, disputeId: DisputeId, position: number, party: NewParty): Promise<void> {
  const id = newId();
  await world.run(
    'insert into party (dispute_id, id, side, position, kind, name, identifier, identifier_hash, division, user_id, legal_representative) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    [
      disputeId,
      id,
      party.side,
      position,
      party.kind ?? 'company',
      party.name,
      party.identifier ?? null,
      party.identifierHash ?? null,
      party.division ?? null,
      party.userId ?? null,
      party.legalRepresentative ?? null,
    ],
  );
  for (const [index, agent] of (party.agents ?? []).entries())
    await world.run(`insert into agent (dispute_id, id, party_id, position, name, identifier, authority, user_id) values ($1, $2, $3, $4, $5, $6, 'general', $7)`, [
      disputeId,
      newId(),
      id,
      index,
      agent.name,
      agent.identifier ?? null,
      agent.userId ?? null,
    ]);
}

export function userActor(role: Role, organisationId: OrganisationId | null = null): Actor & { userId: UserId } {
  const userId = newId<UserId>();
  const principals = [`user:${userId}`, `role:${role}`, ...(organisationId ? [`org:${organisationId}:${role}`] : [])];
  return { kind: 'user', userId, partyId: null, organisationId, roles: [role], name: role, principals };
}
