import type { DisputeId, OrganisationId, PlainDate, ProceedingId, UserId } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { Proceeding } from '@proceedings';
import type { ClockFacts, HopFacts } from '../domain/transfer/facts';
import type { HopKind, Side } from '../domain/transfer/hops';

export interface SideRow {
  side: Side;
  organisationId: OrganisationId;
  name: string;
  /** The exchange's peer that this side works at; null: it works here, or its line isn't set up. */
  peerId: string | null;
  /** Steps of its installation that were taken over here. */
  seen: number;
}

export interface HopRow extends HopFacts {
  kind: HopKind;
  number: string | null;
  signer: string | null;
}

export interface TransferRow {
  caseId: string;
  copy: boolean;
  suspected: boolean;
  reachedChiefAt: string | null;
  approvedAt: string | null;
  acceptedOn: PlainDate | null;
  reviewDays: number;
  policeFoundRight: boolean;
  goods: { line: number; name: string; quantity: string; spec: string | null; place: string | null }[];
  penaltyToCopy: boolean;
  team: UserId[];
  sides: SideRow[];
  hops: HopRow[];
  clocks: ClockFacts[];
  penalty: { proceedingId: ProceedingId; number: string | null } | null;
}

const MINUTE = (column: string) => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI')`;

const OF = 'dispute_id = t.dispute_id and x.proceeding_id = t.proceeding_id';

const ROW = `
  select t.case_id as "caseId", t.copy, t.suspected_at is not null as suspected, ${MINUTE('t.reached_chief_at')} as "reachedChiefAt", ${MINUTE('t.approved_at')} as "approvedAt",
    t.accepted_on as "acceptedOn", t.review_days as "reviewDays", t.police_found_right as "policeFoundRight", t.penalty_decided_on is not null and not t.penalty_copied as "penaltyToCopy",
    (select coalesce(json_agg(json_build_object('line', g.line, 'name', g.row ->> 'name', 'quantity', g.row ->> 'quantity', 'spec', g.row ->> 'spec', 'place', g.row ->> 'place') order by g.line), '[]') from jsonb_array_elements(t.goods) with ordinality as g(row, line)) as goods,
    array(select x.user_id from transfer_team x where x.${OF} and x.left_at is null) as team,
    (select coalesce(json_agg(json_build_object('side', x.side, 'organisationId', x.organisation_id, 'name', o.name, 'peerId', p.id, 'seen', x.seen)), '[]') from transfer_side x join organisation o on o.id = x.organisation_id
      left join exchange_peer p on p.organisation_id = x.organisation_id where x.${OF}) as sides,
    (select coalesce(json_agg(json_build_object('key', x.kind || ':' || x.n, 'kind', x.kind, 'number', x.number, 'signer', x.signer, 'sentAt', ${MINUTE('x.sent_at')}, 'signedAt', ${MINUTE('x.signed_at')}) order by x.sent_at, x.kind, x.n), '[]')
      from transfer_hop x where x.${OF}) as hops,
    (select coalesce(json_agg(json_build_object('ruleId', x.rule_id, 'dueOn', x.due_on, 'dueAt', case when x.due_at <> ((x.due_on + 1)::timestamp at time zone 'Asia/Shanghai') then ${MINUTE('x.due_at')} end)), '[]')
      from deadline x where x.${OF} and x.state in ('running', 'paused')) as clocks,
    (select json_build_object('proceedingId', p.id, 'number', p.number) from penalty_transfer x join proceeding p on p.dispute_id = x.dispute_id and p.id = x.proceeding_id
      where x.transfer_dispute_id = t.dispute_id and x.transfer_proceeding_id = t.proceeding_id) as penalty
  from transfer t where t.dispute_id = $1 and t.proceeding_id = $2`;

/** Null for whoever isn't of a side. One statement. */
export async function findTransfer(reader: Reader, { disputeId, id }: Pick<Proceeding, 'disputeId' | 'id'>): Promise<TransferRow | null> {
  const [row] = (await reader.query(ROW, [disputeId, id])) as TransferRow[];
  return row ?? null;
}

export interface NewTransfer {
  disputeId: DisputeId;
  proceedingId: ProceedingId;
  caseId: string;
  copy: boolean;
  sides: readonly { side: Side; organisationId: OrganisationId }[];
}

export async function insertTransfer(tx: Tx, { disputeId, proceedingId, caseId, copy, sides }: NewTransfer): Promise<void> {
  await tx.query('insert into transfer (dispute_id, proceeding_id, case_id, copy) values ($1, $2, $3, $4)', [disputeId, proceedingId, caseId, copy]);
  await insertSides(tx, { disputeId, id: proceedingId }, sides);
}

export const insertSides = (tx: Tx, { disputeId, id }: Pick<Proceeding, 'disputeId' | 'id'>, sides: NewTransfer['sides']): Promise<unknown> =>
  tx.query(
    `insert into transfer_side (dispute_id, proceeding_id, side, organisation_id) select $1, $2, s.side, s."organisationId" from jsonb_to_recordset($3::jsonb) as s(side text, "organisationId" uuid)
     on conflict (dispute_id, proceeding_id, side) do update set organisation_id = excluded.organisation_id`,
    [disputeId, id, JSON.stringify(sides)],
  );

export const kindOfSide = { agency: 'enforcement_agency', police: 'police', procuratorate: 'procuratorate' } as const satisfies Record<Side, string>;

/** The organisations a side may be, by name: names are what installations have in common. */
export const organisationsOf = (reader: Reader, side: Side): Promise<{ id: OrganisationId; name: string }[]> =>
  reader.query(`select id, name from organisation where kind = $1 and in_force(valid_from, valid_to, current_date) order by name`, [kindOfSide[side]]) as Promise<
    { id: OrganisationId; name: string }[]
  >;

/** Those of these sides that are known here by the names given. */
export const findSides = (reader: Reader, names: Partial<Record<Side, string>>): Promise<{ side: Side; organisationId: OrganisationId }[]> =>
  reader.query(
    `select w.side, o.id as "organisationId" from jsonb_to_recordset($1::jsonb) as w(side text, kind text, name text) join organisation o on o.kind = w.kind and o.name = w.name and in_force(o.valid_from, o.valid_to, current_date)`,
    [JSON.stringify(Object.entries(names).map(([side, name]) => ({ side, kind: kindOfSide[side as Side], name })))],
  ) as Promise<{ side: Side; organisationId: OrganisationId }[]>;

/** Which side an organisation can be; null: none. */
export async function sideOf(reader: Reader, organisationId: string): Promise<{ side: Side; name: string } | null> {
  const [row] = (await reader.query('select kind, name from organisation where id = $1', [organisationId])) as { kind: string; name: string }[];
  const [side] = Object.entries(kindOfSide).find(([, kind]) => kind === row?.kind) ?? [];
  return row && side ? { side: side as Side, name: row.name } : null;
}

export interface KeptCase {
  disputeId: DisputeId;
  proceedingId: ProceedingId;
  sides: readonly { side: Side; peerId: string | null; seen: number }[];
}

/** The copy of a case kept here, or the case itself; null: none of this id. Locked until the commit. */
export async function lockByCase(tx: Tx, caseId: string): Promise<KeptCase | null> {
  const [row] = (await tx.query(
    `select t.dispute_id as "disputeId", t.proceeding_id as "proceedingId",
       (select json_agg(json_build_object('side', s.side, 'peerId', p.id, 'seen', s.seen)) from transfer_side s left join exchange_peer p on p.organisation_id = s.organisation_id
         where s.dispute_id = t.dispute_id and s.proceeding_id = t.proceeding_id) as sides
     from transfer t where t.case_id = $1 for update of t`,
    [caseId],
  )) as KeptCase[];
  return row ?? null;
}

/** One more step was taken here that others are told of. @returns how many by now. */
export async function countTold(tx: Tx, { disputeId, id }: Pick<Proceeding, 'disputeId' | 'id'>): Promise<number> {
  const [row] = (await tx.query(`with t as (update transfer set told = told + 1 where dispute_id = $1 and proceeding_id = $2 returning told) select told from t`, [
    disputeId,
    id,
  ])) as [{ told: number }];
  return row.told;
}

/** One more step of a side's installation was taken over. */
export const countSeen = (tx: Tx, { disputeId, proceedingId }: Pick<KeptCase, 'disputeId' | 'proceedingId'>, side: Side): Promise<unknown> =>
  tx.query('update transfer_side set seen = seen + 1 where dispute_id = $1 and proceeding_id = $2 and side = $3', [disputeId, proceedingId, side]);
