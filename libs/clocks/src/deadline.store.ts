import { type DeadlineId, newId, type PlainDate, RefusalError, refusal } from '@kernel';
import { beijingDay, instantOfBeijing, type Tx } from '@platform';
import { computeDeadline, type Deadline, type DeadlineRule, grantedUntil } from '@deadlines';
import { type DeadlineOrder, NOW } from '@procedure';
import type { LawBook } from './domain/law-book';
import { readLawBook } from './law.queries';
import { idsOf, type Matter } from './matter';
import { planReminders } from './reminders/plan-reminders.store';
import { minuteOfHoursSql, minuteSql } from './rule-name.queries';
import { minuteOf } from './reminders/plan-reminders.store';
import { computationHash, type Facts, inputOf, instantDue, textsOf } from './computation';

export interface OpenDeadline extends Facts {
  id: DeadlineId;
  ruleId: string;
  /** Whose time it is, where each party has its own; null: the proceeding's. */
  partyId: string | null;
  state: 'running' | 'paused';
  pausedOn: PlainDate | null;
  excluded: { from: PlainDate; to: PlainDate }[];
  dueOn: PlainDate;
  /** `YYYY-MM-DDTHH:mm`, Beijing, for a limit in hours; else null. */
  dueAt: string | null;
  actBy: PlainDate | null;
}

/** Why a day moved; a change of a list has an id. */
export type MoveCause = { cause: 'extension' | 'resumption' | 'exclusion' } | { cause: 'rule' | 'calendar'; changeId: string | null };

interface Change {
  at: Date;
  closes: boolean;
}

/** Where clocks change: the matter, the law as it stands, the moment. */
export interface Scene {
  proceeding: Matter;
  law: LawBook;
  at: Date;
}

/** A day that somebody typed may lie before the rule: that is told, and is no fault of the house. @throws RefusalError no_rule_on_that_day. */
const ruleOf = (law: LawBook, id: string, { triggerOn, triggerAt }: Facts): DeadlineRule => {
  const rule = law.ruleFor(id, triggerAt ?? triggerOn);
  if (rule) return rule;
  const name = law.nameOf(id);
  if (!name) throw new Error(`no deadline rule ${id}`);
  throw new RefusalError(refusal('no_rule_on_that_day', { rule: name.zh, day: triggerOn }));
};

/** Hours and agreed dates know neither suspension nor extension: so it may be once a list gives a limit another unit. @throws RefusalError not_countable. */
function countable<T>(count: () => T): T {
  try {
    return count();
  } catch (error) {
    throw error instanceof RangeError ? new RefusalError(refusal('not_countable')) : error;
  }
}

/** A rule, what came of it, and the columns both fill. */
export function computed(law: LawBook, ruleId: string, facts: Facts): { rule: DeadlineRule; ruleHash: string; deadline: Deadline; columns: unknown[] } {
  const rule = ruleOf(law, ruleId, facts);
  const deadline = countable(() => computeDeadline(inputOf(rule, facts, law.calendar)));
  const texts = textsOf(rule, law);
  const contents = [texts.rule, texts.calendar];
  return {
    rule,
    ruleHash: texts.rule.hash,
    deadline,
    columns: [
      rule.inForce.from,
      deadline.dueOn,
      instantDue(rule, deadline),
      deadline.actBy,
      deadline.provisional,
      JSON.stringify(deadline.steps.map((step) => step.text)),
      texts.rule.hash,
      texts.calendar.hash,
      computationHash({ rule: texts.rule.hash, calendar: texts.calendar.hash }, facts, deadline),
      JSON.stringify(contents),
    ],
  };
}

/** `$n` is the first of the ten columns of `computed`; the texts of the law come with the row that is counted by them. */
const KEPT_TEXTS = (n: number) =>
  `kept as (insert into law_text (hash, content) select t.hash, t.content from jsonb_to_recordset($${n + 9}::jsonb) as t(hash text, content jsonb) on conflict do nothing)`;

/**
 * Starts, stops, pauses, resumes and extends a proceeding's clocks, and notes its next due day for the worklists. A closed
 * proceeding's clocks end with it, but for those its last step starts for somebody else (the court's seven days to register).
 */
export async function applyDeadlineOrders(tx: Tx, proceeding: Matter, orders: readonly DeadlineOrder[], change: Change): Promise<void> {
  if (orders.length === 0 && !change.closes) return;
  let open: readonly OpenDeadline[] = await openDeadlines(tx, proceeding);
  const rules = orders.map(({ rule }) => rule);
  const scene: Scene = { proceeding, law: await readLawBook(tx, rules, beijingDay(change.at)), at: change.at };
  for (const order of orders) open = await applyOne(tx, scene, order, open);
  const ended = change.closes ? open.filter((row) => !orders.some(({ does, rule }) => (does === 'start' || does === 'restart') && rule === row.ruleId)) : [];
  if (ended.length > 0) await end(tx, proceeding, ended, change.at);
  if (orders.length > 0 || ended.length > 0) await followDeadlines(tx, [proceeding], scene);
}

/** What depends on the clocks of proceedings, each named once, after they changed: the day the worklists sort by, and the reminders. */
export async function followDeadlines(tx: Tx, matters: readonly Matter[], { law, at }: Pick<Scene, 'law' | 'at'>): Promise<void> {
  await tx.query(
    `update proceeding p set next_due_on = (select min(least(d.due_on, coalesce(d.act_by, d.due_on))) from deadline d where d.dispute_id = p.dispute_id and d.proceeding_id = p.id and d.state = 'running')
     from unnest($1::uuid[], $2::uuid[]) as m(dispute_id, id) where p.dispute_id = m.dispute_id and p.id = m.id`,
    idsOf(matters),
  );
  await planReminders(tx, matters, { calendar: law.calendar, now: at });
}

async function openDeadlines(tx: Tx, { disputeId, id }: Matter): Promise<OpenDeadline[]> {
  return tx.query(
    `select id, rule_id as "ruleId", party_id as "partyId", trigger_on as "triggerOn", ${minuteSql('trigger_at')} as "triggerAt", state, paused_on as "pausedOn", excluded, extended_to as "extendedTo", due_on as "dueOn",
       ${minuteOfHoursSql('deadline', 'due_at')} as "dueAt", act_by as "actBy" from deadline where dispute_id = $1 and proceeding_id = $2 and state in ('running', 'paused')`,
    [disputeId, id],
  ) as Promise<OpenDeadline[]>;
}

/** Does one order, and returns the clocks that are open then. */
async function applyOne(tx: Tx, scene: Scene, order: DeadlineOrder, open: readonly OpenDeadline[]): Promise<readonly OpenDeadline[]> {
  const { proceeding, at } = scene;
  const meant = open.filter((row) => row.ruleId === order.rule && (order.party === undefined || row.partyId === order.party));
  const others = open.filter((row) => !meant.includes(row));
  switch (order.does) {
    case 'start':
    case 'restart':
      if (meant.length > 0) await end(tx, proceeding, meant, at);
      return [...others, await insert(tx, scene, order)];
    case 'stop':
      if (meant.length > 0) await end(tx, proceeding, meant, at);
      return others;
    case 'pause':
      for (const row of meant) if (row.state === 'running') await pause(tx, proceeding, row, at);
      return [...others, ...meant.map((row) => (row.state === 'running' ? { ...row, state: 'paused' as const, pausedOn: beijingDay(at) } : row))];
    case 'resume':
      for (const row of meant) others.push(row.state === 'paused' ? await resume(tx, scene, row) : row);
      return others;
    case 'extend':
      for (const row of meant) others.push(await extend(tx, scene, row, order.until));
      return others;
    case 'exclude':
      for (const row of meant) others.push(await moveDeadline(tx, scene, { ...row, excluded: [...row.excluded, { from: order.from, to: order.to }] }, { cause: 'exclusion' }));
      return others;
  }
}

async function insert(tx: Tx, { proceeding, law, at }: Scene, order: Extract<DeadlineOrder, { trigger: PlainDate }>): Promise<OpenDeadline> {
  const triggerAt = order.minute === NOW ? minuteOf(at) : (order.minute ?? null);
  const facts: Facts = { triggerOn: order.trigger, triggerAt, excluded: [], extendedTo: null };
  const { columns, deadline } = computed(law, order.rule, facts);
  const id = newId<DeadlineId>();
  const partyId = order.party ?? null;
  await tx.query(
    `with ${KEPT_TEXTS(9)}
     insert into deadline (dispute_id, id, proceeding_id, rule_id, party_id, trigger_on, trigger_at, state, started_at, rule_from, due_on, due_at, act_by, provisional, steps, rule_hash, calendar_hash, hash)
     values ($1, $2, $3, $4, $5, $6, $7, 'running', $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [proceeding.disputeId, id, proceeding.id, order.rule, partyId, order.trigger, triggerAt && instantOfBeijing(triggerAt), at, ...columns],
  );
  return { ...facts, id, ruleId: order.rule, partyId, state: 'running', pausedOn: null, excluded: [], dueOn: deadline.dueOn, dueAt: deadline.dueAt, actBy: deadline.actBy };
}

const end = (tx: Tx, { disputeId }: Pick<Matter, 'disputeId'>, rows: readonly OpenDeadline[], at: Date): Promise<void> =>
  tx.query(`update deadline set state = case when fired_at is null then 'met' else 'lapsed' end, ended_at = $3 where dispute_id = $1 and id = any($2)`, [
    disputeId,
    rows.map((row) => row.id),
    at,
  ]);

const pause = (tx: Tx, { disputeId }: Pick<Matter, 'disputeId'>, row: OpenDeadline, at: Date): Promise<void> =>
  tx.query(`update deadline set state = 'paused', paused_on = $3 where dispute_id = $1 and id = $2`, [disputeId, row.id, beijingDay(at)]);

/** Excluded time is [first day of the cause, day of resumption) (rule book 10.1). */
const resume = (tx: Tx, scene: Scene, row: OpenDeadline): Promise<OpenDeadline> =>
  moveDeadline(
    tx,
    scene,
    { ...row, state: 'running', excluded: [...row.excluded, { from: row.pausedOn ?? beijingDay(scene.at), to: beijingDay(scene.at) }] },
    { cause: 'resumption' },
  );

/** The day that was named is the last day: what was excluded before is in it. */
const extend = (tx: Tx, scene: Scene, row: OpenDeadline, until: PlainDate): Promise<OpenDeadline> =>
  moveDeadline(tx, scene, { ...row, extendedTo: grantedUntil(inputOf(ruleOf(scene.law, row.ruleId, row), row, scene.law.calendar), until) }, { cause: 'extension' });

/** Whether the last day is another, or the minute of a limit in hours. */
export const hasMoved = (before: Pick<OpenDeadline, 'dueOn' | 'dueAt' | 'actBy'>, after: Pick<Deadline, 'dueOn' | 'dueAt' | 'actBy'>): boolean =>
  before.dueOn !== after.dueOn || before.dueAt !== after.dueAt || before.actBy !== after.actBy;

/** Computes again by the law as it stands for the day it began; what moves behind the moment it was found due at may fall due anew. Whether a day moved, and why, is kept. */
export async function moveDeadline(tx: Tx, { proceeding, law, at }: Scene, row: OpenDeadline, why: MoveCause): Promise<OpenDeadline> {
  const { columns, deadline } = computed(law, row.ruleId, row);
  await tx.query(
    `with ${KEPT_TEXTS(6)}
     update deadline set state = $3, paused_on = case when $3 = 'paused' then paused_on end, excluded = $4, extended_to = $5, rule_from = $6, due_on = $7, due_at = $8, act_by = $9, provisional = $10, steps = $11,
       rule_hash = $12, calendar_hash = $13, hash = $14, fired_at = case when $8 <= fired_at then fired_at end
     where dispute_id = $1 and id = $2`,
    [proceeding.disputeId, row.id, row.state, JSON.stringify(row.excluded), row.extendedTo, ...columns],
  );
  const moved: OpenDeadline = { ...row, pausedOn: row.state === 'paused' ? row.pausedOn : null, dueOn: deadline.dueOn, dueAt: deadline.dueAt, actBy: deadline.actBy };
  if (!hasMoved(row, deadline)) return moved;
  await tx.query(
    `insert into deadline_move (dispute_id, id, deadline_id, at, cause, change_id, from_due, to_due, from_act_by, to_act_by, from_due_at, to_due_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      proceeding.disputeId,
      newId(),
      row.id,
      at,
      why.cause,
      'changeId' in why ? why.changeId : null,
      row.dueOn,
      deadline.dueOn,
      row.actBy,
      deadline.actBy,
      row.dueAt && instantOfBeijing(row.dueAt),
      deadline.dueAt && instantOfBeijing(deadline.dueAt),
    ],
  );
  return moved;
}

/** Whether the rule's clock still runs and its day has come. */
export async function hasFired(tx: Tx, { disputeId, id }: Matter, ruleId: string): Promise<boolean> {
  const rows = (await tx.query(`select 1 from deadline where dispute_id = $1 and proceeding_id = $2 and rule_id = $3 and state = 'running' and fired_at is not null`, [
    disputeId,
    id,
    ruleId,
  ])) as unknown[];
  return rows.length > 0;
}

/**
 * A party's own time that is over is over: what it may do until then is a right, and nobody is late with it. What an agency owes, or a party owes to
 * the matter as a whole, stays and is shown as late.
 */
export async function lapseOwnTimes(tx: Tx, matter: Matter, { ruleId, at }: { ruleId: string; at: Date }): Promise<void> {
  const ended = (await tx.query(
    `with ended as (update deadline d set state = 'lapsed', ended_at = $4 where d.dispute_id = $1 and d.proceeding_id = $2 and d.rule_id = $3 and d.party_id is not null and d.state = 'running' and d.fired_at is not null
       and exists (select 1 from law_text t where t.hash = d.rule_hash and t.content ->> 'limits' = 'party') returning 1)
     select 1 from ended`,
    [matter.disputeId, matter.id, ruleId, at],
  )) as unknown[];
  if (ended.length > 0) await followDeadlines(tx, [matter], { law: await readLawBook(tx, [], beijingDay(at)), at });
}
