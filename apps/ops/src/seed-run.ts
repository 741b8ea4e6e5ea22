import { joinDispute } from '@disputes';
import { type Actor, type DisputeId, newId, systemActor } from '@kernel';
import type { Tx } from '@platform';
import { partyActor, seedActor } from './seed-actors';
import { fileByCourt, fileByDraft, type SeedHouse, uploads } from './seed-filing';
import type { Known, SeedDispute, SeedStep } from './seed-line';
import { setMark } from './seed-marks.store';
import { seedPeople } from './seed-people';
import { fireDue, firstChoices, getLatestProceeding, partiesOfDispute, setRespondentCode } from './seed-steps.store';

const mediations = ['RM', 'HM', 'SM', 'PM', 'SD'];

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
    const parties = await partiesOfDispute(tx, disputeId);
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
  if (step.action === 'ask') return askDepartment(run, step);
  if (step.action === 'fill-sheet') return fillSheet(run, step);
  for (const actor of actorsOf(run, step.by)) {
    if (actor.partyId) await joinDispute(run.tx, actor, { disputeId: run.disputeId, id: actor.partyId }, run.house.clock.now());
    const input = typeof step.input === 'function' ? step.input(await known(run)) : step.input;
    await run.house.services.proceedings.performWithin(run.tx, actor, await getLatestProceeding(run.tx, run.disputeId, [step.procedure]), {
      action: step.action,
      ...(input && { input }),
    });
  }
}

/** A side turns to the department. This is a commit of its own and idempotent, so it stands first in a line: nothing else is open on the dispute yet. */
async function askDepartment(run: Run, { by, procedure }: SeedStep): Promise<void> {
  const { adjudications, administrativeMediations } = run.house.services;
  const service = procedure === 'AD' ? adjudications : administrativeMediations;
  for (const actor of actorsOf(run, by).slice(0, 1)) await service.request(actor, run.disputeId, `seed:${procedure}:${run.disputeId}`);
}

/** One feature of a design, found the same in what the respondents made: the least that a decision can rest on (办法 38–45). */
async function fillSheet({ house, tx, disputeId, parties }: Run, { by }: SeedStep): Promise<void> {
  const [actor] = actorsOf({ house, tx, disputeId, parties }, by);
  if (!actor) throw new Error(`nobody is ${by}`);
  const { claimCharts } = house.services;
  const id = await getLatestProceeding(tx, disputeId, ['AD']);
  const feature = { id: newId(), feature: '整体形状为圆角六边形', accused: '整体形状为圆角六边形', featurePins: [], accusedPins: [] };
  const found = { featureId: feature.id, result: 'same' as const, means: '', function: '', effect: '', obvious: null, note: '', pins: [] };
  const claim = {
    number: 1,
    estoppel: 'none' as const,
    estoppelNote: '',
    givenUp: [],
    notClaimed: false,
    productClass: 'same' as const,
    overall: 'similar' as const,
    newProcess: false,
    productNew: null,
    sameProduct: null,
    otherProcess: null,
  };
  const respondents = parties.filter(({ side }) => side === 'B').map(({ id: partyId }) => ({ partyId, part: 'alone' as const, acts: '制造、销售' }));
  await claimCharts.saveChartWithin(tx, actor, id, { chart: { actOn: null, claims: [{ number: 1, features: [feature] }] }, expectedVersion: 0, key: `seed:chart:${disputeId}` });
  await claimCharts.saveFindingsWithin(tx, actor, id, { findings: { features: [found], claims: [claim], respondents }, expectedVersion: 0, key: `seed:findings:${disputeId}` });
}

/** What the worker does when an event or a bell comes. */
async function systemStep(run: Run, { procedure, action }: SeedStep): Promise<boolean> {
  const { house, tx, disputeId } = run;
  const { routing, mediation, confirmation } = house.services;
  if (action === 'ring') return ring(run, procedure);
  if (action === 'reopen') await confirmation.returnToMediator(tx, disputeId, await getLatestProceeding(tx, disputeId, ['SC']));
  else if (procedure === 'RT') await routing.openFor(tx, disputeId);
  else if (procedure === 'SC') await confirmation.openFor(tx, disputeId, await getLatestProceeding(tx, disputeId, mediations));
  else await mediation.openFor(tx, disputeId);
  return true;
}

/** As the sweep and its job: what is over by now has fired, and the procedure does what it does then. */
async function ring({ house, tx, disputeId }: Run, procedure: string): Promise<true> {
  const fired = await fireDue(tx, { disputeId, procedure, now: house.clock.now() });
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

async function known({ house: { clock }, tx, disputeId, parties }: Run): Promise<Known> {
  const { session, obligation, offer } = await firstChoices(tx, disputeId);
  const first = (side: 'A' | 'B') => parties.find((party) => party.side === side)?.name ?? '';
  return {
    on: clock.dayOfNow(),
    day: (offset) => clock.day(offset),
    parties,
    A: first('A'),
    B: first('B'),
    plannedSession: session ?? '',
    openObligation: obligation ?? '',
    openOffer: offer ?? '',
    person: (username) => seedActor(username).userId ?? '',
  };
}
