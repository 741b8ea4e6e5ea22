import type { CopyFile, CopyItem, CopyListView, RekeyingFigure } from '@contract';
import { type Actor, type Bilingual, type DisputeId, isId, RefusalError, refusal } from '@kernel';
import { loadPaperDispute, type PaperDispute } from '@mediation';
import type { Clock, Database, Reader } from '@platform';
import type { ProcedureRegistry } from '@proceedings';
import { stringify } from 'csv-stringify/sync';
import { copyList, hashOfValue, type Mark } from './copy-list';
import { deleteMarks, marksOf, mediationAsTold, rekeyedByQuarter, upsertMarks } from './exchange.store';
import { type MediationAsTold, type Target, targets } from './targets';

interface Told {
  id: DisputeId;
  dispute: PaperDispute;
  mediation: MediationAsTold;
  marks: Mark[];
}

const STAFF = ['clerk', 'manager', 'mediator'];

/** What must stand in another system too, ready to be carried over field by field or as a file, and marked when it is. */
export class ExchangeService {
  constructor(
    private readonly db: Database,
    private readonly registry: ProcedureRegistry,
    private readonly clock: Clock,
  ) {}

  /** Every target's list for one dispute. @throws RefusalError not_found, also for who doesn't handle the dispute. */
  lists(actor: Actor, disputeId: string): Promise<CopyListView[]> {
    return this.db.read(actor, async (reader) => {
      const told = await this.toldOf(reader, actor, disputeId);
      return targets.map((target) => viewOf(target, copyList(target, told, told.marks)));
    });
  }

  /** Marks fields as carried over by hand, or takes the mark back. Safe to repeat. @throws RefusalError not_found. */
  async mark(actor: Actor, disputeId: string, targetId: string, { fields, done }: { fields: readonly string[]; done: boolean }): Promise<CopyListView> {
    const target = targetOf(targetId);
    return this.db.write(actor, async (tx) => {
      const told = await this.toldOf(tx, actor, disputeId);
      const items = copyList(target, told, told.marks);
      const at = { disputeId: disputeId as DisputeId, target: target.id, how: 'typed' as const, by: actor.name, when: this.clock.now() };
      const named = items.filter((item) => fields.includes(item.field));
      if (done) await upsertMarks(tx, at, named.map(hashed));
      else await deleteMarks(tx, at, fields);
      return viewOf(target, copyList(target, told, await marksOf(tx, told.id)));
    });
  }

  /** The whole list as CSV (label, value; what begins like a formula stays text, CWE-1236), every field marked as carried over by file. @throws RefusalError not_found. */
  async file(actor: Actor, disputeId: string, targetId: string): Promise<CopyFile> {
    const target = targetOf(targetId);
    return this.db.write(actor, async (tx) => {
      const told = await this.toldOf(tx, actor, disputeId);
      const items = copyList(target, told, told.marks);
      await upsertMarks(tx, { disputeId: disputeId as DisputeId, target: target.id, how: 'file', by: actor.name, when: this.clock.now() }, items.map(hashed));
      const csv = stringify([['项目', '内容'], ...items.map((item) => [item.label.zh, item.value])], { bom: true, escape_formulas: true });
      return { name: `${target.name.zh} ${told.dispute.receiptNumber}.csv`, csv };
    });
  }

  /** How much is still typed twice, by quarter: the number that should fall. */
  figures(actor: Actor): Promise<RekeyingFigure[]> {
    return this.db.read(actor, async (reader) => (await rekeyedByQuarter(reader)).map(({ target, ...figure }) => ({ ...figure, target, targetName: nameOf(target) })));
  }

  private async toldOf(reader: Reader, actor: Actor, disputeId: string): Promise<Told> {
    if (!isId(disputeId)) throw new RefusalError(refusal('not_found'));
    const id = disputeId as DisputeId;
    const dispute = await loadPaperDispute(reader, actor, id);
    if (!dispute.relations.some((relation) => STAFF.includes(relation))) throw new RefusalError(refusal('not_found'));
    const { state, procedure, ...told } = await mediationAsTold(reader, id);
    const result = procedure && state ? (this.registry.get(procedure).procedure.states[state]?.name.zh ?? null) : null;
    return { id, dispute, mediation: { ...told, result }, marks: await marksOf(reader, id) };
  }
}

const hashed = ({ field, value }: CopyItem) => ({ field, valueHash: hashOfValue(value) });

const nameOf = (id: string): Bilingual => targets.find((target) => target.id === id)?.name ?? { zh: id, en: id };

function targetOf(id: string): Target {
  const target = targets.find((one) => one.id === id);
  if (!target) throw new RefusalError(refusal('not_found'));
  return target;
}

const viewOf = ({ id, name, source, confirmed }: Target, items: CopyItem[]): CopyListView => ({ target: id, name, source, confirmed, items });
