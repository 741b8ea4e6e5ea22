import { type DisputeId, refusalCatalogue, systemActor } from '@kernel';
import type { DraftView, ReceiptView } from '@contract';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { type Cast, castFor, completeDraft, fileDispute, type Stage, walkTo } from '../../support/walk';
import { Client } from '../../support/client';
import { type Reply, Visitor } from '../access/visitor';

/** A dispute at some stage of the main line, with everybody who takes part. */
export interface Matter {
  id: DisputeId;
  receipt: ReceiptView;
  cast: Cast;
}

const roles = ['applicant', 'agent', 'clerk', 'manager', 'mediator', 'liaison', 'handler', 'enforcer', 'supervisor', 'admin'] as const;
export type Who = (typeof roles)[number] | 'nobody' | 'respondent';

export interface BadInputWorld {
  house: RunningHouse;
  ours: Matter;
  visitors: Record<Who, Visitor>;
  /** A dispute of other people at the same stage: its ids are real, and nothing here may touch it. */
  theirs: Matter;
  /** A complete draft of the applicant, not sent. */
  draft: DraftView;
  /** What the house holds, table by table. */
  rowCounts(): Promise<Record<string, number>>;
}

/** Another dispute with the same people, at any stage. */
export async function matterAt(house: RunningHouse, stage: Stage): Promise<Matter> {
  const receipt = await fileDispute(house);
  const cast = await castFor(house, receipt);
  await walkTo(house, receipt.disputeId, cast, { to: stage });
  return { id: receipt.disputeId as DisputeId, receipt, cast };
}

/** Sessions and throttles are left out: to be refused is counted, and that is no half a dispute. */
const COUNTS = `
  select c.relname as name, (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I', c.relname), false, true, '')))[1]::text::int as count
  from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not in ('sign_in_failure', 'user_session', 'schema_migration') and has_table_privilege(c.oid, 'select')`;

export async function openBadInputWorld(name: string, stage: Stage): Promise<BadInputWorld> {
  const house = await startHouse(name);
  const [ours, theirs] = [await matterAt(house, stage), await matterAt(house, stage)];
  await house.settle();
  const signedIn = await Promise.all(roles.map(async (who) => [who, await Visitor.signedIn(house, who)] as const));
  const respondent = await Visitor.withCode(house, ours.receipt.accessCodes[0]?.code ?? '');
  const applicant = await Client.signedIn(house, 'applicant');
  return {
    house,
    ours,
    theirs,
    visitors: { ...Object.fromEntries(signedIn), nobody: Visitor.nobody(house), respondent } as Record<Who, Visitor>,
    draft: await applicant.must<DraftView>('POST', '/drafts', { data: completeDraft() }),
    rowCounts: async () => {
      // The worker goes on by itself with what was filed before.
      await house.settle();
      const rows = (await house.db.read(systemActor, (reader) => reader.query(COUNTS))) as { name: string; count: number }[];
      return Object.fromEntries(rows.map((row) => [row.name, row.count]));
    },
  };
}

const CHINESE = /\p{Script=Han}/u;
const INNARDS = /node_modules|at .+:\d+:\d+|Error:|select |insert |syntax|violates|invalid input value|Unexpected token|undefined|\[object/i;
const KNOWN = new Set<string>(Object.keys(refusalCatalogue));

const text = { zh: expect.stringMatching(CHINESE), en: expect.stringMatching(/\w/) };

/** A plain problem document of the one catalogue, with nothing of the machine inside. */
export function expectProblem(reply: Reply, status?: number, code?: string): void {
  const { body } = reply;
  expect({ status: reply.status, code: body.code }).toEqual({ status: status ?? expect.any(Number), code: code ?? expect.any(String) });
  expect(reply.headers['content-type']).toContain('application/problem+json');
  expect(reply.status).toBeGreaterThanOrEqual(400);
  expect(reply.status).toBeLessThan(500);
  expect(body).toMatchObject({ type: `/problems/${body.code}`, title: body.message.zh, status: reply.status, message: text });
  const codes = [body.code, ...(body.fields ?? []).map((field: { code: string }) => field.code)];
  expect(codes.filter((one: string) => !KNOWN.has(one))).toEqual([]);
  for (const field of body.fields ?? []) expect(field).toEqual({ field: expect.stringMatching(/./), code: field.code, message: text });
  expect(JSON.stringify(body)).not.toMatch(INNARDS);
}
