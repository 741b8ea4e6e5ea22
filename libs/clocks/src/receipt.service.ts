import type { DeadlineComparisonView, DeadlineOutcomeView, DeadlineReceiptView } from '@contract';
import { calendarOf, grantedUntil, isBeijingMinute, workingOf } from '@deadlines';
import { renderDocument } from '@documents';
import { type Actor, type FieldRefusal, fieldRefusal, isId, isPlainDate, type PlainDate, RefusalError, refusal, refusalOfFields } from '@kernel';
import { beijingDay, type Clock, type Database, type Reader, relationsOf } from '@platform';
import type { Procedure } from '@procedure';
import { readLawBook } from './law.queries';
import { computationHash, type Facts, inputOf } from './computation';
import { receiptLines } from './domain/receipt-lines';
import { receiptPaper } from './receipt-paper';
import { computed, hasMoved } from './deadline.store';
import { findKeptDeadline, type KeptDeadline } from './receipt.queries';
import { eventName } from './domain/event-name';

/** What somebody would like to know about one deadline: another day of service, a suspension, a longer time. Days in Beijing. */
export interface OtherFacts {
  /** Or the minute, `YYYY-MM-DDTHH:mm`, of a limit in hours. */
  triggerOn?: string;
  /** The first day that isn't counted, and the day of resumption: given together. */
  suspendedFrom?: string;
  suspendedTo?: string;
  extendedTo?: string;
}

/** Why a deadline is the day it is, and which day it would be. Nothing here is kept. */
export class DeadlineReceiptService {
  constructor(
    private readonly db: Database,
    private readonly procedures: readonly Procedure[],
    private readonly clock: Clock,
  ) {}

  /** Counted again from the texts it was counted by: also in years, whatever the lists then say. @throws RefusalError not_found. */
  receipt(actor: Actor, id: string): Promise<DeadlineReceiptView> {
    return this.db.read(actor, async (reader) => this.viewOf(await keptFor(reader, actor, id)));
  }

  /** The receipt as an official paper of today (PDF/A). @throws RefusalError not_found. */
  async paper(actor: Actor, id: string): Promise<{ pdf: Buffer; number: string }> {
    const { view, organisation } = await this.db.read(actor, async (reader) => {
      const kept = await keptFor(reader, actor, id);
      return { view: this.viewOf(kept), organisation: kept.organisation };
    });
    return { pdf: await renderDocument('deadline-receipt', receiptPaper(view, { organisation, issuedOn: beijingDay(this.clock.now()) })), number: view.number };
  }

  /** One deadline by the law as it stands, as it is and as it would be. @throws RefusalError not_found, no_rule_on_that_day, not_countable, invalid_input at the days. */
  async recount(actor: Actor, id: string, other: OtherFacts): Promise<DeadlineComparisonView> {
    refuseBadDays(other);
    return this.db.read(actor, async (reader) => {
      const kept = await keptFor(reader, actor, id);
      const law = await readLawBook(reader, [kept.ruleId], beijingDay(this.clock.now()));
      const asked = factsWith(kept, other);
      const facts = other.extendedTo ? { ...asked, extendedTo: grantedUntil(inputOf(kept.rule, kept, law.calendar), other.extendedTo as PlainDate) } : asked;
      const stands = workingOf(inputOf(kept.rule, kept, calendarOf(kept.schedules))).deadline;
      const before = { dueOn: kept.dueOn, dueAt: kept.dueAt, actBy: kept.actBy, state: kept.state, provisional: kept.provisional, steps: stands.steps.map(({ text }) => text) };
      const { deadline } = computed(law, kept.ruleId, facts);
      const after: DeadlineOutcomeView = {
        dueOn: deadline.dueOn,
        dueAt: deadline.dueAt,
        actBy: deadline.actBy,
        state: 'running',
        provisional: deadline.provisional,
        steps: deadline.steps.map(({ text }) => text),
      };
      return { ruleId: kept.ruleId, name: kept.name, before, after };
    });
  }

  /** The step whose table says that it starts this clock. */
  private startOf({ events, ruleId }: KeptDeadline): KeptDeadline['events'][number] | null {
    const starts = ({ type }: { type: string }) => {
      const [procedure = '', action = ''] = type.split('.');
      const spec = this.procedures.find(({ id }) => id === procedure)?.actions[action];
      return spec?.deadlines?.some(({ does, rule }) => rule === ruleId && begins.has(does)) === true;
    };
    return events.find(starts) ?? events.find(({ type }) => type.endsWith('.opened')) ?? null;
  }

  private viewOf(kept: KeptDeadline): DeadlineReceiptView {
    const { deadline, ranges } = workingOf(inputOf(kept.rule, kept, calendarOf(kept.schedules)));
    const { rule, schedules } = kept;
    const trigger = this.startOf(kept);
    const years = new Set([kept.triggerOn, deadline.dueOn].map((day) => Number(day.slice(0, 4))));
    const hash = computationHash({ rule: kept.ruleHash, calendar: kept.calendarHash }, kept, deadline);
    return {
      id: kept.id,
      proceedingId: kept.proceedingId,
      number: kept.number,
      ruleId: kept.ruleId,
      name: kept.name,
      law: rule.law,
      ruleFrom: rule.inForce.from,
      confirmation: rule.confirmation,
      triggerOn: kept.triggerOn,
      triggerAt: deadline.dueAt && kept.triggerAt,
      trigger: trigger && { at: trigger.at, title: eventName(this.procedures, trigger.type), seq: trigger.seq, hash: trigger.hash },
      lines: receiptLines(rule, deadline.steps, kept.moves),
      ranges: [...ranges],
      moves: kept.moves,
      notices: schedules.filter(({ year }) => years.has(year)).map(({ year, notice }) => `${year}：${notice}`),
      state: kept.state,
      dueOn: kept.dueOn,
      dueAt: kept.dueAt,
      actBy: kept.actBy,
      provisional: kept.provisional,
      hash: kept.hash,
      agrees: !hasMoved(kept, deadline) && (kept.hash === null || kept.hash === hash),
    };
  }
}

/** Those of an action's effects that begin a clock. */
const begins: ReadonlySet<string> = new Set(['start', 'restart']);

async function keptFor(reader: Reader, actor: Actor, id: string): Promise<KeptDeadline> {
  const kept = isId(id) ? await findKeptDeadline(reader, id) : null;
  if (!kept) throw new RefusalError(refusal('not_found'));
  if ((await relationsOf(reader, actor, kept.disputeId)).length === 0) throw new RefusalError(refusal('not_found'));
  return kept;
}

/** @throws RefusalError invalid_input at the days. */
function refuseBadDays({ triggerOn, suspendedFrom, suspendedTo, extendedTo }: OtherFacts): void {
  const given = Object.entries({ triggerOn, suspendedFrom, suspendedTo, extendedTo }).filter(([, day]) => day);
  const complaints: FieldRefusal[] = given
    .filter(([name, day]) => !isPlainDate(day) && !(name === 'triggerOn' && isBeijingMinute(day ?? '')))
    .map(([name]) => fieldRefusal(name, 'impossible_date'));
  if (given.length === 0) complaints.push(fieldRefusal('triggerOn', 'required'));
  if (suspendedFrom && !suspendedTo) complaints.push(fieldRefusal('suspendedTo', 'required'));
  if (!suspendedFrom && suspendedTo) complaints.push(fieldRefusal('suspendedFrom', 'required'));
  if (complaints.length === 0 && suspendedFrom && suspendedTo && suspendedTo < suspendedFrom) complaints.push(fieldRefusal('suspendedTo', 'ends_before_start'));
  const wrong = refusalOfFields(complaints);
  if (wrong) throw new RefusalError(wrong);
}

function factsWith(kept: KeptDeadline, { triggerOn, suspendedFrom, suspendedTo, extendedTo }: OtherFacts): Facts {
  const suspended = suspendedFrom && suspendedTo ? [{ from: suspendedFrom as PlainDate, to: suspendedTo as PlainDate }] : [];
  const trigger = triggerOn || kept.triggerAt || kept.triggerOn;
  return {
    triggerOn: trigger.slice(0, 10) as PlainDate,
    triggerAt: isBeijingMinute(trigger) ? trigger : null,
    excluded: [...kept.excluded, ...suspended],
    extendedTo: (extendedTo || kept.extendedTo) as PlainDate | null,
  };
}
