import type { CaseMarksView, Text } from '@contract';
import { type Actor, canSee, isId, type ProceedingId, RefusalError, refusal } from '@kernel';
import { type Database, seeEverything } from '@platform';
import { getProceedingFor } from '@proceedings';
import { listConflictSearches } from '../conflicts/handler-conflicts.store';
import { orderedStops } from '../domain/grounds';
import { findReadable } from './mark.store';
import { loadMarkFacts } from './mark-facts.store';
import { kindsOfActs, limbs, wilfulGrounds } from './wilful-grounds';

const words = (choices: readonly (readonly [string, string, string])[]) => {
  const names = new Map(choices.map(([code, zh, en]) => [code, { zh, en }]));
  return (code: string): Text => names.get(code) ?? { zh: code, en: code };
};
const stopNamed = words(orderedStops);
const actNamed = words(kindsOfActs);
const groundNamed = words(wilfulGrounds);
const limbNamed = words(limbs);

const OCCASIONS: Readonly<Record<string, Text>> = { file: { zh: '立案组成合议组', en: 'Panel formed' }, 'decide-recusal': { zh: '回避后补员', en: 'Member replaced' } };

/** Earlier decisions, marks and searches for conflicts of a case, for the department. */
export class MarkDesk {
  constructor(private readonly db: Database) {}

  /** @throws RefusalError not_found for whoever isn't of the department. */
  view(actor: Actor, id: string): Promise<CaseMarksView> {
    return this.db.read(actor, async (reader) => {
      if (!isId(id)) throw new RefusalError(refusal('not_found'));
      const { proceeding, relations } = await getProceedingFor(reader, actor, id as ProceedingId);
      if (proceeding.procedure !== 'AD' || !canSee(relations, 'panel')) throw new RefusalError(refusal('not_found'));
      await seeEverything(reader);
      const { earlier, marks } = await loadMarkFacts(reader, proceeding, []);
      const readable = await findReadable(
        reader,
        actor,
        earlier.map((one) => one.proceedingId),
      );
      const searches = await listConflictSearches(reader, proceeding);
      return {
        searches: searches.map(({ occasion, by, at, people }) => ({
          occasion: OCCASIONS[occasion] ?? { zh: occasion, en: occasion },
          by,
          at: at.toISOString(),
          people: people.map(({ name, obstacle, reasons }) => ({ name, obstacle, reasons: [...reasons] })),
        })),
        earlier: earlier.map(({ number, party, partyId, by, stops, effectiveOn, proceedingId, publicId }) => ({
          number,
          party,
          by,
          effectiveOn,
          publicId,
          stops: stops.map(stopNamed),
          proceedingId: readable.has(proceedingId) ? proceedingId : null,
          isConfirmed: marks.some((mark) => mark.partyId === partyId && mark.earlierNumber === number),
        })),
        marks: marks.map(({ partyId: _partyId, acts, limb, grounds, ...mark }) => ({
          ...mark,
          acts: acts.map(actNamed),
          limb: limb && limbNamed(limb),
          grounds: grounds.map(groundNamed),
        })),
      };
    });
  }
}
