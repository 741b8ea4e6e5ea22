import type { DisputeId, OrganisationId, PlainDate, ProceedingId } from '@kernel';
import type { Reader, Tx } from '@platform';
import type { Proceeding } from '@proceedings';
import type { AssistanceKind } from './assistance';

/** Who asks, by which letter, and for what. */
export interface AssistanceLetter {
  kind: AssistanceKind;
  askedBy: string;
  letterNumber: string;
  receivedOn: PlainDate;
}

export const insertAssistance = (
  tx: Tx,
  ids: { disputeId: DisputeId; proceedingId: ProceedingId },
  { kind, askedBy, letterNumber, receivedOn }: AssistanceLetter,
): Promise<unknown> =>
  tx.query('insert into assistance (dispute_id, proceeding_id, kind, asked_by, letter_number, received_on) values ($1, $2, $3, $4, $5, $6)', [
    ids.disputeId,
    ids.proceedingId,
    kind,
    askedBy,
    letterNumber,
    receivedOn,
  ]);

export interface AssistanceFile extends AssistanceLetter {
  department: string;
  title: string;
  number: string;
  /** The reply, with what it is about; null while there is none. */
  reply: { type: string; payload: Readonly<Record<string, unknown>> } | null;
}

/** Null for whoever isn't of the department. */
export async function findAssistance(reader: Reader, { disputeId, id }: Pick<Proceeding, 'disputeId' | 'id'>): Promise<AssistanceFile | null> {
  const [row] = (await reader.query(
    `select a.kind, a.asked_by as "askedBy", a.letter_number as "letterNumber", a.received_on as "receivedOn", o.name as department, d.title, d.receipt_number as number,
       (select json_build_object('type', e.type, 'payload', e.payload) from event_log e where e.dispute_id = q.dispute_id and e.proceeding_id = q.id and e.type in ('AS.answer', 'AS.decline') order by e.seq desc limit 1) as reply
     from assistance a join proceeding q on q.dispute_id = a.dispute_id and q.id = a.proceeding_id join organisation o on o.id = q.organisation_id join dispute d on d.dispute_id = a.dispute_id
     where a.dispute_id = $1 and a.proceeding_id = $2`,
    [disputeId, id],
  )) as AssistanceFile[];
  return row ?? null;
}

/** The department whose people these are: only one that handles adjudications is asked for help with them. */
export async function isDepartment(reader: Reader, organisationId: OrganisationId): Promise<boolean> {
  const rows = (await reader.query(`select 1 from organisation where id = $1 and kind in ('administrative_body', 'bureau')`, [organisationId])) as unknown[];
  return rows.length > 0;
}
