import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { DisputeDraftData, FileView } from '@contract';
import { disputesMigrations, DraftService, ExhibitService, FileService, IntakeService } from '@disputes';
import { loadReferenceTables, referenceMigrations } from '@reference';
import { identityMigrations } from '@identity';
import { type Actor, newId, type OrganisationId, type PartyId, type Relation, type Role, systemActor, type UserId } from '@kernel';
import { Database, FileSystemStorage, ResumableUploads, migrate, platformMigrations } from '@platform';
import { proceedingsMigrations } from '@proceedings';
import { Client } from 'pg';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '../../support/postgres-cluster';

/** A day on which the causes of 2026 and the divisions of 2025 are in force. */
const START = '2026-11-22T09:30:00+08:00';

export interface DisputeWorld {
  db: Database;
  dataDir: string;
  storage: FileSystemStorage;
  clock: { now(): Date; set(text: string): void };
  drafts: DraftService;
  files: FileService;
  intake: IntakeService;
  exhibits: ExhibitService;
  /** As the system: what really stands in the tables. */
  rows<T>(sql: string, params?: unknown[]): Promise<T[]>;
  /** As the owner of the schema, past row-level security: for planting faults. */
  asOwner(sql: string): Promise<void>;
  upload(actor: Actor, name?: string, text?: string): Promise<FileView>;
  close(): Promise<void>;
}

export async function makeDisputeWorld(name: string): Promise<DisputeWorld> {
  const database: TestDatabase = await createTestDatabase(name);
  await migrate(database.superuserUrl, [...platformMigrations, ...referenceMigrations, ...identityMigrations, ...disputesMigrations, ...proceedingsMigrations]);
  const db = await Database.open(database.superuserUrl, []);
  await db.write(systemActor, loadReferenceTables);
  const dataDir = await mkdtemp(join(tmpdir(), 'zhihe-test-files-'));
  const storage = new FileSystemStorage(dataDir);
  let now = new Date(START);
  const clock = { now: () => now, set: (text: string) => void (now = new Date(text)) };
  const files = new FileService(db, storage, clock, new ResumableUploads(dataDir, '/api/uploads'));
  return {
    db,
    dataDir,
    storage,
    clock,
    files,
    drafts: new DraftService(db, clock),
    intake: new IntakeService(db, storage, clock),
    exhibits: new ExhibitService(db, clock),
    rows: <T>(sql: string, params: unknown[] = []) => db.read(systemActor, (reader) => reader.query(sql, params)) as Promise<T[]>,
    async asOwner(sql) {
      const client = new Client({ connectionString: database.superuserUrl });
      await client.connect();
      await client.query(sql);
      await client.end();
    },
    upload: (actor, fileName = '购买凭证.txt', text = `证据 ${newId()}`) => files.upload(actor, { name: fileName, content: Readable.from([Buffer.from(text)]) }, newId()),
    async close() {
      await db.close();
      await dropTestDatabase(database);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export function person(name = '王小明', roles: readonly Role[] = ['applicant']): Actor & { userId: UserId } {
  const userId = newId<UserId>();
  return { kind: 'user', userId, partyId: null, organisationId: null, roles, name, principals: [`user:${userId}`, ...roles.map((role) => `role:${role}`)] };
}

export function official(role: Role, organisationId = newId<OrganisationId>()): Actor & { userId: UserId; organisationId: OrganisationId } {
  const userId = newId<UserId>();
  return { kind: 'user', userId, partyId: null, organisationId, roles: [role], name: role, principals: [`user:${userId}`, `org:${organisationId}:${role}`, `role:${role}`] };
}

export const partyActor = (partyId: string, name = '被申请人'): Actor => ({
  kind: 'party',
  userId: null,
  partyId: partyId as PartyId,
  organisationId: null,
  roles: ['respondent'],
  name,
  principals: [`party:${partyId}`],
});

export const grant = (world: DisputeWorld, disputeId: string, principal: string, relation: Relation): Promise<unknown> =>
  world.db.write(systemActor, (tx) => tx.query('select grant_access($1, $2, $3, $4)', [disputeId, principal, relation, 'test']));

/** A complete application; numbers are the published or synthetic ones of forms-and-data §3.7. */
export function application(more: Partial<DisputeDraftData> = {}): DisputeDraftData {
  return {
    summary: '对方在网店销售与我方专利产品相同的产品。',
    claims: ['停止销售', '赔偿损失'],
    causeCode: '167.3',
    disputeType: 'infringement',
    amountFen: 5_000_000,
    division: '500103',
    parties: [
      { side: 'A', kind: 'company', name: '渝中创新有限公司', identifier: '91500103MA5U00001G', phone: '023-60000001', address: '渝中区民权路1号' },
      { side: 'B', kind: 'person', name: '李四', identifier: '500152199003070022', phone: '13800000002', email: 'lisi@example.com', address: '潼南区正兴街2号' },
    ],
    rights: [{ kind: 'PAT-I', number: 'ZL201580027396.1', title: '一种装置', holder: '渝中创新有限公司' }],
    exhibits: [],
    truthConfirmed: true,
    ...more,
  };
}

/** A draft with one stored exhibit, ready to be submitted. */
export async function readyDraft(world: DisputeWorld, actor: Actor, more: Partial<DisputeDraftData> = {}): Promise<{ draftId: string; file: FileView }> {
  const file = await world.upload(actor);
  const draft = await world.drafts.create(actor, { data: application({ exhibits: [{ fileId: file.id, title: '购买凭证', proves: '对方在销售' }], ...more }) }, newId());
  return { draftId: draft.id, file };
}

export const refusalCode = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no refusal',
    (error: { refusal?: { code: string } }) => {
      if (!error.refusal) throw error;
      return error.refusal.code;
    },
  );
