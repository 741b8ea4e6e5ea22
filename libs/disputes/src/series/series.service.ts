import type { DisputeDraftData, FileView, SeriesCheck, SeriesProblem, SeriesReceipt } from '@contract';
import { type Actor, type FieldRefusal, principalOf, RefusalError, refusal } from '@kernel';
import { beijingDay, type Clock, type Database, failPoint, type FileStorage, once, type Reader, readSheet, type SheetRow, type Tx } from '@platform';
import type { FilingSource } from '../domain/new-dispute';
import { comparableNumber } from '../domain/normalise';
import { getDraftFor, lockDraftFor, markDraftSubmitted } from '../draft.store';
import { fileDispute, sourceOf } from '../file-dispute';
import { fileIdsOf, ownFiles } from '../file.store';
import { filesForOthers } from '../filing-access';
import { refuseProblems, refuseUnsafeFiles } from '../filing-files';
import { referenceOf } from '../draft-reference.queries';
import { type RespondentRow, respondentsOf, templateRows } from './respondent-sheet';
import { checkSeries, filingFor } from './series-filings';
import { divisionCodes, earlierFilings, receiptsOfSeries } from './series.queries';

interface Series {
  problems: FieldRefusal[];
  rows: SeriesProblem[];
  respondents: RespondentRow[];
  rightNumbers: string[];
}

/**
 * One right against many (U15): a draft says what is claimed, a sheet whom of. Every respondent gets a dispute of its
 * own, with its own number, code, notice and clock, and learns of none of the others.
 */
export class SeriesService {
  /** The empty sheet to fill in, its heads first. */
  static readonly template = templateRows;

  constructor(
    private readonly db: Database,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
  ) {}

  /** What the sheet would become. Writes nothing. @throws RefusalError not_found, sheet_unreadable, sheet_too_long. */
  async check(actor: Actor, draftId: string, fileId: string): Promise<SeriesCheck> {
    const sheet = await this.readSheetOf(actor, fileId);
    return this.db.read(actor, async (reader) => {
      const { data } = await getDraftFor(reader, actor, draftId);
      const { respondents, problems, rows, rightNumbers } = await this.seriesOf(reader, actor, { data, sheet });
      const earlier = await earlierFilings(reader, actor, { names: respondents.map(({ party }) => party.name), rightNumbers });
      const claimed = respondents.map(({ line, party, amountFen }) => ({
        line,
        name: party.name,
        amountFen: amountFen ?? data.amountFen ?? null,
        earlier: earlier.get(party.name) ?? null,
      }));
      return { respondents: claimed, totalFen: claimed.reduce((sum, one) => sum + (one.amountFen ?? 0), 0), problems, rows };
    });
  }

  /**
   * Files every row or none, in one commit. Idempotent twice, as a single filing: with (actor, `key`) and with the draft.
   * @throws RefusalError not_found, series_refused, invalid_input with the draft's fields, file_not_stored.
   */
  async submit(actor: Actor, draftId: string, fileId: string, key: string): Promise<SeriesReceipt> {
    const sheet = await this.readSheetOf(actor, fileId);
    await this.refuseDamagedFiles(actor, draftId);
    const source = await sourceOf(this.db, actor, beijingDay(this.clock.now()));
    return this.db.write(actor, (tx) => once(tx, actor, { key, content: { series: draftId, fileId } }, () => this.submitWithin(tx, actor, { draftId, sheet, source })));
  }

  private async submitWithin(tx: Tx, actor: Actor, { draftId, sheet, source }: { draftId: string; sheet: SheetRow[]; source: FilingSource }): Promise<SeriesReceipt> {
    const { data, disputeId, filingKey } = await lockDraftFor(tx, actor, draftId);
    if (disputeId) return { seriesId: draftId, receipts: await receiptsOfSeries(tx, draftId) };
    const { respondents, problems, rows } = await this.seriesOf(tx, actor, { data, sheet });
    if (rows.length > 0) throw new RefusalError(refusal('series_refused', { count: rows.length }));
    refuseProblems(problems);
    const at = this.clock.now();
    const receipts: SeriesReceipt['receipts'] = [];
    // One filing each, by the one path every filing takes; the draft's lock keeps a second window out.
    for (const [position, row] of respondents.entries()) {
      const filing = { data: filingFor(data, row), source, filedBy: principalOf(actor), key: `${filingKey}:${row.line}`, series: { id: draftId, position } };
      receipts.push(await fileDispute(tx, actor, at, filing));
    }
    await markDraftSubmitted(tx, draftId, receipts[0]?.disputeId ?? '');
    failPoint('series:before-commit');
    return { seriesId: draftId, receipts };
  }

  private async seriesOf(reader: Reader, actor: Actor, { data, sheet }: { data: DisputeDraftData; sheet: readonly SheetRow[] }): Promise<Series> {
    const today = beijingDay(this.clock.now());
    const { respondents, problems: unread } = respondentsOf(sheet, await divisionCodes(reader, today));
    const reference = await referenceOf(reader, { ...data, parties: [...(data.parties ?? []), ...respondents.map(({ party }) => party)] }, beijingDay(this.clock.now()));
    const { problems, rows } = checkSeries(data, respondents, { reference, today, filer: filesForOthers(actor) ? 'official' : 'party' });
    const formats = new Map(reference.rightKinds.map(({ code, numberFormat }) => [code, numberFormat]));
    const rightNumbers = (data.rights ?? []).flatMap((right) => comparableNumber(right, formats.get(right.kind) ?? null) ?? []);
    return { respondents, problems, rows: [...unread, ...rows].sort((a, b) => a.line - b.line), rightNumbers };
  }

  private async readSheetOf(actor: Actor, fileId: string): Promise<SheetRow[]> {
    const [file] = await this.db.read(actor, (reader) => ownFiles(reader, actor, [fileId]));
    if (!file) throw new RefusalError(refusal('not_found'));
    return readSheet({ name: file.name, bytes: file.bytes, content: await this.storage.openFile(file.sha256) });
  }

  private async refuseDamagedFiles(actor: Actor, draftId: string): Promise<void> {
    const { data, files } = await this.db.read(actor, async (reader) => {
      const draft = await getDraftFor(reader, actor, draftId);
      return { data: draft.data, files: await ownFiles(reader, actor, fileIdsOf(draft.data)) };
    });
    await refuseUnsafeFiles(data, files, (file: FileView) => this.storage.isIntact(file.sha256, file.bytes));
  }
}
