import type { ExcludedInterval } from '@deadlines';
import type { DisputeId, OrganisationId, PlainDate, ProceedingId, UserId } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { InputValues } from '@procedure';
import type { Proceeding } from '@proceedings';

type Ids = Pick<Proceeding, 'disputeId' | 'id'>;

export interface PenaltyClockRow {
  ruleId: string;
  triggerOn: PlainDate;
  dueOn: PlainDate;
  extendedTo: PlainDate | null;
  excluded: ExcludedInterval[];
}

/** The decision as it was entered; a fine in fen. */
export interface PenaltyDecision {
  number: string;
  decidedOn: PlainDate;
  content: string;
  fine: number | null;
}

export interface PenaltyTransferRow {
  disputeId: DisputeId;
  proceedingId: ProceedingId;
  number: string | null;
  state: string;
  over: boolean;
  convicted: boolean;
}

export interface PenaltyRow {
  organisationId: OrganisationId;
  informant: boolean;
  amounts: InputValues | null;
  noTransfer: string | null;
  noticeServedOn: PlainDate | null;
  hearingOffered: boolean;
  heard: boolean;
  decision: PenaltyDecision | null;
  officers: { userId: UserId; name: string }[];
  /** Oldest first. */
  transfers: PenaltyTransferRow[];
  clocks: PenaltyClockRow[];
}

const OF = 'x.dispute_id = c.dispute_id and x.proceeding_id = c.proceeding_id';

const ROW = `
  select p.organisation_id as "organisationId", c.informant, c.amounts, c.no_transfer as "noTransfer", c.notice_served_on as "noticeServedOn", c.hearing_offered as "hearingOffered", c.heard, c.decision,
    (select coalesce(json_agg(json_build_object('userId', x.user_id, 'name', u.name) order by u.name), '[]') from penalty_officer x join app_user u on u.id = x.user_id where ${OF} and x.left_at is null) as officers,
    (select coalesce(json_agg(json_build_object('disputeId', t.dispute_id, 'proceedingId', t.proceeding_id, 'number', q.number, 'state', q.state, 'over', q.closed_at is not null, 'convicted', t.convicted) order by q.opened_at), '[]')
      from penalty_transfer x join transfer t on t.dispute_id = x.transfer_dispute_id and t.proceeding_id = x.transfer_proceeding_id join proceeding q on q.dispute_id = t.dispute_id and q.id = t.proceeding_id where ${OF}) as transfers,
    (select coalesce(json_agg(json_build_object('ruleId', x.rule_id, 'triggerOn', x.trigger_on, 'dueOn', x.due_on, 'extendedTo', x.extended_to, 'excluded', x.excluded)), '[]') from deadline x where ${OF} and x.state in ('running', 'paused')) as clocks
  from penalty_case c join proceeding p on p.dispute_id = c.dispute_id and p.id = c.proceeding_id where c.dispute_id = $1 and c.proceeding_id = $2`;

/** Null for whoever isn't of the agency. One statement. */
export async function findPenalty(reader: Reader, { disputeId, id }: Ids): Promise<PenaltyRow | null> {
  const [row] = (await reader.query(ROW, [disputeId, id])) as PenaltyRow[];
  return row ?? null;
}

export const insertPenalty = (tx: Tx, disputeId: DisputeId, id: ProceedingId): Promise<unknown> =>
  tx.query('insert into penalty_case (dispute_id, proceeding_id) values ($1, $2)', [disputeId, id]);

export const insertPenaltyTransfer = (tx: Tx, { disputeId, id }: Ids, transfer: { disputeId: DisputeId; proceedingId: ProceedingId }): Promise<unknown> =>
  tx.query('insert into penalty_transfer (dispute_id, proceeding_id, transfer_dispute_id, transfer_proceeding_id) values ($1, $2, $3, $4)', [
    disputeId,
    id,
    transfer.disputeId,
    transfer.proceedingId,
  ]);

/** The penalty case that a transfer was begun from; null: none, or not of this installation. */
export async function penaltyOfTransfer(reader: Reader, { disputeId, id }: Ids): Promise<ProceedingId | null> {
  const [row] = (await reader.query('select proceeding_id as id from penalty_transfer where transfer_dispute_id = $1 and transfer_proceeding_id = $2', [disputeId, id])) as {
    id: ProceedingId;
  }[];
  return row?.id ?? null;
}
