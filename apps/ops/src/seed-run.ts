import { joinDispute } from '@disputes';
import { type Actor, type DisputeId, type ProceedingId, systemActor } from '@kernel';
import type { Tx } from '@platform';
import { partyActor, seedActor } from './seed-actors';
import { fileByCourt, fileByDraft, type SeedHouse, setRespondentCode, uploads } from './seed-filing';
import type { Known, SeedDispute, SeedStep } from './seed-line';
import { setMark } from './seed-marks.store';
import { seedPeople } from './seed-people';

/** One dispute while it is built, in the transaction that ends with its mark. */
interface Run {
  house: SeedHouse;
  tx: Tx;
  disputeId: DisputeId;
  parties: Known['parties'];
}

/**
 * Files one dispute and lets everything happen to it that its line says, in one commit with its mark. Killed before that,
 * it has been filed at most, and the next run goes on from there.
 */
export async function seedDispute(house: SeedHouse, dispute: SeedDispute): Promise<void> {
  house.clock.set(dispute.daysAgo, { index: 0, of: dispute.line.length + 1 });
  const letter = dispute.referral ? await uploads(house, dispute) : [];
  const filed = dispute.referral ? null : await fileByDraft(house, dispute);
  await house.db.write(systemActor, async (tx) => {
    const disputeId = filed ?? (await fileByCourt(house, tx, dispute, letter));
    if (dispute.respondentCode) await setRespondentCode(tx, disputeId, dispute.respondentCode);
    const parties = (await tx.query('select id, side, name, user_id as "userId" from party where dispute_id = $1 order by position', [disputeId])) as Known['parties'];
    for (const [index, step] of dispute.line.entries()) {
      house.clock.set(dispute.daysAgo - step.day, { index: index + 1, of: dispute.line.length + 1 });
      await performStep({ house, tx, disputeId, parties }, step).catch((cause: unknown) => {
        throw new Error(`${dispute.key}: ${step.by} ${step.procedure}.${step.action}: ${(cause as Error).message}`, { cause });
      });
    }
    await setMark(tx, `dispute:${dispute.key}`);
  });
}

async function performStep(run: Run, step: SeedStep): Promise<void> {
  if (step.by === 'system' && (await systemStep(run, step))) return;
  for (const actor of actorsOf(run, step.by)) {
    if (actor.partyId) await joinDispute(run.tx, actor, { disputeId: run.disputeId, id: actor.partyId }, run.house.clock.now());
    const input = typeof step.input === 'function' ? step.input(await known(run)) : step.input;
    await run.house.services.proceedings.performWithin(run.tx, actor, await proceedingOf(run, step.procedure), { action: step.action, ...(input && { input }) });
  }
}

/** What the worker does when an event or a bell comes. */
async function systemStep(run: Run, { procedure, action }: SeedStep): Promise<boolean> {
  const { house, tx, disputeId } = run;
  const { routing, mediation, confirmation } = house.services;
  if (action === 'ring') return ring(run, procedure);
  if (action === 'reopen') await confirmation.returnToMediator(tx, disputeId, await proceedingOf(run, 'SC'));
  else if (procedure === 'RT') await routing.openFor(tx, disputeId);
  else if (procedure === 'SC') await confirmation.openFor(tx, disputeId, await latestMediation(run));
  else await mediation.openFor(tx, disputeId);
  return true;
}

/** As the sweep and its job: what is over by now has fired, and the procedure does what it does then. */
async function ring({ house, tx, disputeId }: Run, procedure: string): Promise<true> {
  const fired = (await tx.query(
    `with f as (update deadline d set fired_at = d.due_at from proceeding p where p.dispute_id = d.dispute_id and p.id = d.proceeding_id and p.procedure = $2
       and d.dispute_id = $1 and d.state = 'running' and d.fired_at is null and d.due_at <= $3 returning d.proceeding_id, d.rule_id) select proceeding_id as id, rule_id as rule from f`,
    [disputeId, procedure, house.clock.now()],
  )) as { id: ProceedingId; rule: string }[];
  if (fired.length === 0) throw new Error(`no deadline of ${procedure} is over`);
  for (const { id, rule } of fired) await house.services.proceedings.lapseWithin(tx, id, rule);
  return true;
}

function actorsOf({ parties }: Run, by: string): Actor[] {
  const [, side, number] = /^([AB])(\d?)$/.exec(by) ?? [];
  if (!side) return [by === 'system' ? systemActor : seedActor(by)];
  const ofSide = parties.filter((party) => party.side === side);
  return (number ? ofSide.slice(Number(number) - 1, Number(number)) : ofSide).map((party) => {
    const filer = seedPeople.find(({ id }) => id === party.userId);
    return filer ? seedActor(filer.username) : partyActor(party);
  });
}

const proceedingOf = async ({ tx, disputeId }: Run, procedure: string): Promise<ProceedingId> => one(await tx.query('select id from proceeding where dispute_id = $1 and procedure = $2 order by id desc limit 1', [disputeId, procedure]), procedure);

const latestMediation = async ({ tx, disputeId }: Run): Promise<ProceedingId> => one(await tx.query(`select id from proceeding where dispute_id = $1 and procedure not in ('RT', 'SC') order by id desc limit 1`, [disputeId]), 'mediation');

function one(rows: { id: ProceedingId }[], what: string): ProceedingId {
  if (!rows[0]) throw new Error(`the dispute has no ${what} yet`);
  return rows[0].id;
}

async function known({ house: { clock }, tx, disputeId, parties }: Run): Promise<Known> {
  const [found] = (await tx.query(
    `select (select id from mediation_session where dispute_id = $1 and state = 'planned' order by starts_at limit 1) as session,
       (select o.id from obligation o where o.dispute_id = $1 and o.state <> 'performed' order by o.clause, o.position limit 1) as obligation`,
    [disputeId],
  )) as [{ session: string | null; obligation: string | null }];
  const first = (side: 'A' | 'B') => parties.find((party) => party.side === side)?.name ?? '';
  return {
    on: clock.dayOfNow(),
    day: (offset) => clock.day(offset),
    parties,
    A: first('A'),
    B: first('B'),
    plannedSession: found.session ?? '',
    openObligation: found.obligation ?? '',
    person: (username) => seedActor(username).userId ?? '',
  };
}
