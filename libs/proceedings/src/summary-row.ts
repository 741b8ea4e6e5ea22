import type { ProceedingSummary } from '@contract';
import { daysBetween, type PlainDate, type Relation } from '@kernel';
import { beijingDay } from '@platform';
import { nameIn, type Procedure } from '@procedure';

/** A proceeding as lists and headers show it, before it has words. */
export interface SummaryRow {
  id: string;
  disputeId: string;
  procedure: string;
  number: string | null;
  state: string;
  version: number;
  title: string;
  organisationName: string | null;
  handlerName: string | null;
  blockerWho: Relation | null;
  blockerZh: string;
  blockerEn: string;
  blockerSince: Date;
  nextDueOn: PlainDate | null;
  openedAt: Date;
  closedAt: Date | null;
}

const COLUMNS = `p.id, p.dispute_id as "disputeId", p.procedure, p.number, p.state, p.version, d.title, o.name as "organisationName", h.name as "handlerName",
  p.blocker_who as "blockerWho", p.blocker_zh as "blockerZh", p.blocker_en as "blockerEn", p.blocker_since as "blockerSince", p.next_due_on as "nextDueOn", p.opened_at as "openedAt", p.closed_at as "closedAt"`;

const JOINS = `join dispute d on d.dispute_id = p.dispute_id left join organisation o on o.id = p.organisation_id left join app_user h on h.id = p.handler_id`;

function viewOf(row: SummaryRow, procedure: Procedure, today: PlainDate): ProceedingSummary {
  const { id, disputeId, number, state, version, title, organisationName, handlerName, nextDueOn, openedAt, closedAt, blockerWho } = row;
  return {
    id,
    disputeId,
    number,
    state,
    version,
    title,
    organisationName,
    handlerName,
    nextDueOn,
    procedure: row.procedure,
    procedureName: procedure.name,
    stateName: procedure.states[state]?.name ?? { zh: state, en: state },
    blocker: blockerWho && {
      who: blockerWho,
      whoName: nameIn(procedure, blockerWho),
      what: { zh: row.blockerZh, en: row.blockerEn },
      since: row.blockerSince.toISOString(),
      days: daysBetween(beijingDay(row.blockerSince), today),
    },
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  };
}

/** How any list of proceedings reads and shows a row: the columns of `p` and `d`, what they are joined from, and the view. */
export const summaryRow = { columns: COLUMNS, joins: JOINS, view: viewOf };
