import type { ChartFindings, ChartNote, ChartPin, ChartSaved, ClaimChart, ClaimChartView, ExhibitStanding } from '@contract';
import { type Actor, canSee, type FieldRefusal, fieldRefusal, isPlainDate, type ProceedingId, RefusalError, type Relation, refusal, refusalOfFields } from '@kernel';
import { beijingDay, type Clock, type Database, once, record, type Reader, type Tx } from '@platform';
import { getProceedingFor, lockProceedingFor, type Proceeding, speaksFor } from '@proceedings';
import { type AdjudicationRow, findAdjudication } from '../adjudication-facts.store';
import { openStates } from '../domain/states';
import { draftsOf, insertStanding, insertVersion, readSheet, saveDraft, type SheetRows, submitDraft, submittedNotes } from './claim-chart.store';
import { chartView } from './claim-chart.view';
import { countsAsSubmitted, pinFits } from './exhibit-standing';
import { gapsOf, resultsFor } from './gaps';
import { sheetOf } from './sheet';

const editors: readonly Relation[] = ['case_handler', 'panel', 'panel_chief'];
const mayEdit = (relations: readonly Relation[]): boolean => relations.some((one) => editors.includes(one));
const isHeard = ({ state }: Proceeding): boolean => openStates.some((one) => one === state);

/** A write: the version it was made on, and the client's name for the attempt. */
export interface Writing {
  expectedVersion: number;
  key: string;
}

interface Admitted {
  proceeding: Proceeding;
  row: AdjudicationRow;
  rows: SheetRows;
  at: Date;
}

/**
 * The claim chart of an adjudication, the panel's findings, each party's notes and the standing of exhibits (办法 38–46).
 * A working paper: a save is a version and no step of the proceeding. Every write is idempotent with (actor, `key`) and
 * refused as stale_version unless it was made on the newest version.
 */
export class ClaimChartService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** For the readers of the file; findings for the panel until the decision. @throws RefusalError not_found, role_not_allowed. */
  get(actor: Actor, id: ProceedingId): Promise<ClaimChartView> {
    return this.db.read(actor, async (reader) => {
      const { proceeding, relations } = await getProceedingFor(reader, actor, id);
      const row = await rowFor(reader, proceeding, relations);
      const { partyIds } = await speaksFor(reader, actor, proceeding.disputeId);
      return chartView(row, await readSheet(reader, proceeding), {
        notes: await submittedNotes(reader, proceeding),
        drafts: await draftsOf(reader, actor, proceeding, partyIds),
        mayEdit: mayEdit(relations) && isHeard(proceeding),
      });
    });
  }

  /** @throws RefusalError not_found, role_not_allowed, chart_closed, stale_version, invalid_input at the field. */
  saveChart(actor: Actor, id: ProceedingId, chart: ClaimChart, writing: Writing): Promise<ChartSaved> {
    return this.db.write(actor, (tx) => this.saveChartWithin(tx, actor, id, { ...writing, chart }));
  }

  /** As `saveChart`, inside a transaction that has more to say (a seed). */
  saveChartWithin(tx: Tx, actor: Actor, id: ProceedingId, { chart, ...writing }: Writing & { chart: ClaimChart }): Promise<ChartSaved> {
    return this.writeWithin(tx, actor, id, { ...writing, content: { chart } }, async (admitted, relations) => {
      forEditors(relations);
      expect(admitted.rows.chart?.version, writing);
      const today = beijingDay(admitted.at);
      const wrongDay = chart.actOn !== null && (!isPlainDate(chart.actOn) ? 'impossible_date' : chart.actOn > today ? 'day_to_come' : null);
      refuse([
        ...(wrongDay ? [fieldRefusal('chart.actOn', wrongDay)] : []),
        ...repeated(chart.claims.map(({ number }) => String(number))).map((index) => fieldRefusal(`chart.claims.${index}.number`, 'feature_twice')),
        ...(repeated(chart.claims.flatMap(({ features }) => features.map((one) => one.id))).length > 0 ? [fieldRefusal('chart.claims', 'feature_twice')] : []),
        ...chart.claims.flatMap(({ features }, c) =>
          features.flatMap((one, f) => misplaced(admitted.rows, [...one.featurePins, ...one.accusedPins], `chart.claims.${c}.features.${f}.pins`)),
        ),
      ]);
      return this.keep(tx, actor, admitted, { layer: 'chart', content: chart });
    });
  }

  /** @throws RefusalError as `saveChart`. */
  saveFindings(actor: Actor, id: ProceedingId, findings: ChartFindings, writing: Writing): Promise<ChartSaved> {
    return this.db.write(actor, (tx) => this.saveFindingsWithin(tx, actor, id, { ...writing, findings }));
  }

  /** As `saveFindings`, inside a transaction that has more to say (a seed). */
  saveFindingsWithin(tx: Tx, actor: Actor, id: ProceedingId, { findings, ...writing }: Writing & { findings: ChartFindings }): Promise<ChartSaved> {
    return this.writeWithin(tx, actor, id, { ...writing, content: { findings } }, async (admitted, relations) => {
      forEditors(relations);
      expect(admitted.rows.findings?.version, writing);
      const allowed = resultsFor(admitted.row.rightKind === 'PAT-D');
      const respondents = admitted.row.parties.filter(({ side }) => side === 'B');
      refuse([
        ...findings.features.flatMap(({ result, pins }, index) => [
          ...(result !== null && !allowed.includes(result) ? [fieldRefusal(`findings.features.${index}.result`, 'unknown_choice', { value: result })] : []),
          ...misplaced(admitted.rows, pins, `findings.features.${index}.pins`),
        ]),
        ...findings.respondents.flatMap(({ partyId }, index) =>
          respondents.some((one) => one.id === partyId) ? [] : [fieldRefusal(`findings.respondents.${index}.partyId`, 'unknown_choice', { value: '' })],
        ),
        ...repeated(findings.features.map(({ featureId }) => featureId)).map((index) => fieldRefusal(`findings.features.${index}.featureId`, 'feature_twice')),
        ...repeated(findings.claims.map(({ number }) => String(number))).map((index) => fieldRefusal(`findings.claims.${index}.number`, 'feature_twice')),
      ]);
      return this.keep(tx, actor, admitted, { layer: 'findings', content: findings });
    });
  }

  /** A party's own notes: read by nobody else until they are submitted. @throws RefusalError as `saveChart`. */
  saveNotes(actor: Actor, id: ProceedingId, { partyId, notes }: { partyId: string; notes: readonly ChartNote[] }, writing: Writing): Promise<ChartSaved> {
    return this.write(actor, id, { ...writing, content: { partyId, notes } }, async (tx, { proceeding, rows, at }) => {
      const draft = await draftFor(tx, actor, proceeding, partyId);
      expect(draft.version, writing);
      refuse([
        ...repeated(notes.map(({ featureId }) => featureId)).map((index) => fieldRefusal(`notes.${index}.featureId`, 'feature_twice')),
        ...notes.flatMap(({ pins }, index) => misplaced(rows, pins, `notes.${index}.pins`)),
      ]);
      const version = draft.version + 1;
      await saveDraft(tx, actor, { proceeding, version, at, partyId, notes });
      return { version };
    });
  }

  /** From here on the readers of the file see them. @throws RefusalError as `saveChart`, nothing_noted. */
  submitNotes(actor: Actor, id: ProceedingId, partyId: string, writing: Writing): Promise<ChartSaved> {
    return this.write(actor, id, { ...writing, content: { partyId } }, async (tx, { proceeding, at }) => {
      const draft = await draftFor(tx, actor, proceeding, partyId);
      expect(draft.version, writing);
      if (!draft.notes.some(({ text, pins }) => text.trim() !== '' || pins.length > 0)) throw new RefusalError(refusal('nothing_noted'));
      const submission = await submitDraft(tx, actor, { proceeding, version: draft.version, at, partyId });
      await record(tx, actor, { disputeId: proceeding.disputeId, at }, [
        { type: 'claim_chart.notes_submitted', proceedingId: proceeding.id, audience: 'adjudication', payload: { party: partyId, submission } },
      ]);
      return { version: draft.version };
    });
  }

  /** @throws RefusalError as `saveChart`; not_found for an exhibit that can't be cited here. */
  setStanding(actor: Actor, id: ProceedingId, { exhibitId, standing }: { exhibitId: string; standing: ExhibitStanding }, writing: Writing): Promise<ChartSaved> {
    return this.write(actor, id, { ...writing, content: { exhibitId, standing } }, async (tx, { proceeding, rows, at }, relations) => {
      forEditors(relations);
      const exhibit = rows.exhibits.find((one) => one.id === exhibitId);
      if (!exhibit) throw new RefusalError(refusal('not_found'));
      expect(exhibit.standingVersion, writing);
      const version = exhibit.standingVersion + 1;
      await insertStanding(tx, actor, { proceeding, version, at, exhibitId, standing });
      const submitted = countsAsSubmitted(standing);
      if (submitted !== exhibit.submitted)
        await record(tx, actor, { disputeId: proceeding.disputeId, at }, [
          { type: 'claim_chart.exhibit_standing', proceedingId: proceeding.id, audience: 'adjudication', payload: { exhibitId, submitted } },
        ]);
      return { version };
    });
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    { proceeding, row, rows, at }: Admitted,
    saved: { layer: 'chart'; content: ClaimChart } | { layer: 'findings'; content: ChartFindings },
  ): Promise<ChartSaved> {
    const version = (rows[saved.layer]?.version ?? 0) + 1;
    await insertVersion(tx, actor, saved.layer, { proceeding, version, at, content: saved.content });
    const lacks = (change: Parameters<typeof sheetOf>[2]) => Object.keys(gapsOf(sheetOf(row, rows, change))).length;
    // Once, when the last gap closes: keystrokes leave versions and no events.
    if (lacks({}) > 0 && lacks({ [saved.layer]: saved.content }) === 0)
      await record(tx, actor, { disputeId: proceeding.disputeId, at }, [
        { type: 'claim_chart.completed', proceedingId: proceeding.id, audience: 'panel', payload: { [saved.layer]: version } },
      ]);
    return { version };
  }

  /** The proceeding stays locked until the commit, so that two editors stand in line. */
  private write(
    actor: Actor,
    id: ProceedingId,
    writing: Writing & { content: unknown },
    work: (tx: Tx, admitted: Admitted, relations: readonly Relation[]) => Promise<ChartSaved>,
  ): Promise<ChartSaved> {
    return this.db.write(actor, (tx) => this.writeWithin(tx, actor, id, writing, (admitted, relations) => work(tx, admitted, relations)));
  }

  // oxlint-disable-next-line max-params -- who, where, which attempt and what: the transaction is the fifth
  private writeWithin(
    tx: Tx,
    actor: Actor,
    id: ProceedingId,
    { key, ...rest }: Writing & { content: unknown },
    work: (admitted: Admitted, relations: readonly Relation[]) => Promise<ChartSaved>,
  ): Promise<ChartSaved> {
    return once(tx, actor, { key, content: { id, ...rest } }, async () => {
      const { proceeding, relations } = await lockProceedingFor(tx, actor, id);
      const row = await rowFor(tx, proceeding, relations);
      if (!isHeard(proceeding)) throw new RefusalError(refusal('chart_closed'));
      return work({ proceeding, row, rows: await readSheet(tx, proceeding), at: this.clock.now() }, relations);
    });
  }
}

async function rowFor(reader: Reader, proceeding: Proceeding, relations: readonly Relation[]): Promise<AdjudicationRow> {
  if (proceeding.procedure !== 'AD') throw new RefusalError(refusal('not_found'));
  if (!canSee(relations, 'adjudication')) throw new RefusalError(refusal('role_not_allowed'));
  const row = await findAdjudication(reader, proceeding);
  if (!row) throw new RefusalError(refusal('not_found'));
  return row;
}

function forEditors(relations: readonly Relation[]): void {
  if (!mayEdit(relations)) throw new RefusalError(refusal('role_not_allowed'));
}

function expect(version: number | undefined, { expectedVersion }: Writing): void {
  if ((version ?? 0) !== expectedVersion) throw new RefusalError(refusal('stale_version'));
}

async function draftFor(tx: Tx, actor: Actor, proceeding: Proceeding, partyId: string) {
  const { partyIds } = await speaksFor(tx, actor, proceeding.disputeId);
  const [draft] = partyIds.some((one) => one === partyId) ? await draftsOf(tx, actor, proceeding, [partyId]) : [];
  if (!draft) throw new RefusalError(refusal('role_not_allowed'));
  return draft;
}

function refuse(fields: readonly FieldRefusal[]): void {
  const refused = refusalOfFields(fields);
  if (refused) throw new RefusalError(refused);
}

/** The places of what stands there already. */
const repeated = (names: readonly string[]): number[] => names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []));

function misplaced({ exhibits }: SheetRows, pins: readonly ChartPin[], field: string): FieldRefusal[] {
  const fits = pins.every((pin) => exhibits.some(({ id, mime }) => id === pin.exhibitId && pinFits(pin, mime)));
  return fits ? [] : [fieldRefusal(field, 'pin_misplaced')];
}
