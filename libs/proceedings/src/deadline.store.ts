import { addDays, type DeadlineId, newId, type PlainDate, RefusalError, refusal } from '@kernel';
import { beijingDay, instantOfBeijing, type Tx } from '@platform';
import { computeDeadline, type Deadline, type DeadlineRule, deadlineRules, ruleInForce, stateCouncilCalendar } from '@deadlines';
import type { DeadlineOrder } from '@procedure';
import type { Proceeding } from './proceeding';
import { planReminders } from './reminders/plan-reminders.store';

interface DeadlineRow {
  id: DeadlineId;
  ruleId: string;
  ruleFrom: PlainDate;
  triggerOn: PlainDate;
  state: 'running' | 'paused';
  pausedOn: PlainDate | null;
  excluded: { from: PlainDate; to: PlainDate }[];
  extendedTo: PlainDate | null;
}

interface Change {
  at: Date;
  closes: boolean;
}

/** A deadline runs through its last day: it is due when the next day begins in Beijing; one in hours at its minute; a day that is waited for as it begins. */
const instantDue = (rule: DeadlineRule, deadline: Deadline): Date => instantOfBeijing(deadline.dueAt ?? (rule.arrives ? deadline.dueOn : addDays(deadline.dueOn, 1)));

/** A day that somebody typed may lie before the rule: that is told, and is no fault of the house. @throws RefusalError no_rule_on_that_day. */
const ruleOf = (id: string, trigger: PlainDate): DeadlineRule => {
  const rule = ruleInForce(id, trigger);
  if (rule) return rule;
  const another = deadlineRules.find((one) => one.id === id);
  if (!another) throw new Error(`no deadline rule ${id}`);
  throw new RefusalError(refusal('no_rule_on_that_day', { rule: another.name.zh, day: trigger }));
};

const compute = (rule: DeadlineRule, row: Pick<DeadlineRow, 'triggerOn' | 'excluded' | 'extendedTo'>): Deadline =>
  computeDeadline({
    rule,
    trigger: rule.unit === 'hours' ? `${row.triggerOn}T00:00` : row.triggerOn,
    calendar: stateCouncilCalendar,
    excluded: row.excluded,
    extensions: row.extendedTo ? [{ until: row.extendedTo }] : [],
  });

/**
 * Starts, stops, pauses, resumes and extends a proceeding's clocks, and notes its next due day for the worklists. A closed
 * proceeding's clocks end with it, but for those its last step starts for somebody else (the court's seven days to register).
 */
export async function applyDeadlineOrders(tx: Tx, proceeding: Proceeding, orders: readonly DeadlineOrder[], change: Change): Promise<void> {
  const open = await openDeadlines(tx, proceeding);
  for (const order of orders) await applyOne(tx, proceeding, order, { open, at: change.at });
  const ended = change.closes ? open.filter((row) => !orders.some((order) => order.rule === row.ruleId)) : [];
  if (ended.length > 0) await end(tx, proceeding, ended, change.at);
  if (orders.length > 0 || ended.length > 0) {
    await tx.query(
      `update proceeding set next_due_on = (select min(least(due_on, coalesce(act_by, due_on))) from deadline where dispute_id = $1 and proceeding_id = $2 and state = 'running') where dispute_id = $1 and id = $2`,
      [proceeding.disputeId, proceeding.id],
    );
    await planReminders(tx, proceeding, change.at);
  }
}

async function openDeadlines(tx: Tx, { disputeId, id }: Proceeding): Promise<DeadlineRow[]> {
  return tx.query(
    `select id, rule_id as "ruleId", rule_from as "ruleFrom", trigger_on as "triggerOn", state, paused_on as "pausedOn", excluded, extended_to as "extendedTo"
     from deadline where dispute_id = $1 and proceeding_id = $2 and state in ('running', 'paused')`,
    [disputeId, id],
  ) as Promise<DeadlineRow[]>;
}

async function applyOne(tx: Tx, proceeding: Proceeding, order: DeadlineOrder, { open, at }: { open: DeadlineRow[]; at: Date }): Promise<void> {
  const current = open.find((row) => row.ruleId === order.rule);
  switch (order.does) {
    case 'start':
    case 'restart':
      if (current) await end(tx, proceeding, [current], at);
      return insert(tx, proceeding, order, at);
    case 'stop':
      return current && end(tx, proceeding, [current], at);
    case 'pause':
      return current?.state === 'running' ? pause(tx, proceeding, current, at) : undefined;
    case 'resume':
      return current?.state === 'paused' ? resume(tx, proceeding, current, at) : undefined;
    case 'extend':
      return current && move(tx, proceeding, { ...current, extendedTo: order.until });
  }
}

async function insert(tx: Tx, { disputeId, id }: Proceeding, order: { rule: string; trigger: PlainDate }, at: Date): Promise<void> {
  const rule = ruleOf(order.rule, order.trigger);
  const deadline = compute(rule, { triggerOn: order.trigger, excluded: [], extendedTo: null });
  await tx.query(
    `insert into deadline (dispute_id, id, proceeding_id, rule_id, rule_from, trigger_on, due_on, due_at, act_by, provisional, state, steps, started_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'running', $11, $12)`,
    [
      disputeId,
      newId(),
      id,
      rule.id,
      rule.inForce.from,
      order.trigger,
      deadline.dueOn,
      instantDue(rule, deadline),
      deadline.actBy,
      deadline.provisional,
      JSON.stringify(deadline.steps.map((step) => step.text)),
      at,
    ],
  );
}

const end = (tx: Tx, { disputeId }: Proceeding, rows: readonly DeadlineRow[], at: Date): Promise<void> =>
  tx.query(`update deadline set state = case when fired_at is null then 'met' else 'lapsed' end, ended_at = $3 where dispute_id = $1 and id = any($2)`, [
    disputeId,
    rows.map((row) => row.id),
    at,
  ]);

const pause = (tx: Tx, { disputeId }: Proceeding, row: DeadlineRow, at: Date): Promise<void> =>
  tx.query(`update deadline set state = 'paused', paused_on = $3 where dispute_id = $1 and id = $2`, [disputeId, row.id, beijingDay(at)]);

/** Excluded time is [first day of the cause, day of resumption) (rule book 10.1). */
const resume = (tx: Tx, proceeding: Proceeding, row: DeadlineRow, at: Date): Promise<void> =>
  move(tx, proceeding, { ...row, state: 'running', excluded: [...row.excluded, { from: row.pausedOn ?? beijingDay(at), to: beijingDay(at) }] });

/** Computes again by the version of the rule the matter began under; a moved deadline may fall due anew. */
async function move(tx: Tx, { disputeId }: Proceeding, row: DeadlineRow): Promise<void> {
  const rule = ruleOf(row.ruleId, row.triggerOn);
  const deadline = compute(rule, row);
  await tx.query(
    `update deadline set state = $3, paused_on = case when $3 = 'paused' then paused_on end, excluded = $4, extended_to = $5, due_on = $6, due_at = $7, act_by = $8, provisional = $9, steps = $10, fired_at = case when $7 > clock_timestamp() then null else fired_at end
     where dispute_id = $1 and id = $2`,
    [
      disputeId,
      row.id,
      row.state,
      JSON.stringify(row.excluded),
      row.extendedTo,
      deadline.dueOn,
      instantDue(rule, deadline),
      deadline.actBy,
      deadline.provisional,
      JSON.stringify(deadline.steps.map((step) => step.text)),
    ],
  );
}

/** Whether the rule's clock still runs and its day has come. */
export async function hasFired(tx: Tx, { disputeId, id }: Pick<Proceeding, 'disputeId' | 'id'>, ruleId: string): Promise<boolean> {
  const rows = (await tx.query(`select 1 from deadline where dispute_id = $1 and proceeding_id = $2 and rule_id = $3 and state = 'running' and fired_at is not null`, [
    disputeId,
    id,
    ruleId,
  ])) as unknown[];
  return rows.length > 0;
}
