import type { Readable } from 'node:stream';
import type { FileView } from '@contract';
import { type Actor, type FileId, isId, newId, principalOf, RefusalError, refusal, systemActor } from '@kernel';
import { type Clock, type Database, type FilePart, type FileStorage, MAX_RESUMABLE_BYTES, minutesAfter, once, type Reader, type ResumableUploads, systemClock } from '@platform';
import { getDraftFor } from './draft.store';
import { findFileFor, insertFile, namedHashes } from './file.store';

const MAX_NAME = 180;

/** How long half an upload waits for its other half, and bytes for a row: over a weekend. */
const KEPT_HOURS = 72;

export interface Upload {
  name: string;
  content: Readable;
  /** The hash that the browser computed, when it did. */
  expectedSha256?: string;
  /** The draft it belongs to, so that an upload whose answer got lost is found again. */
  draftId?: string | null;
  maxBytes?: number;
}

export class FileService {
  constructor(
    private readonly db: Database,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
    private readonly arriving: ResumableUploads,
  ) {}

  /** First the bytes, safe on disk, then the row. Idempotent with (actor, `key`). @throws RefusalError as FileStorage.store, or not_found for the draft. */
  async upload(actor: Actor, upload: Upload, key: string, id: FileId = newId<FileId>()): Promise<FileView> {
    const name = safeName(upload.name);
    const draftId = upload.draftId ?? null;
    if (draftId) await this.db.read(actor, (reader) => getDraftFor(reader, actor, draftId));
    const { sha256, bytes, mime, warnings } = await this.storage.store({ ...upload, name });
    return this.db.write(actor, (tx) =>
      once(tx, actor, { key, content: { sha256, name, draftId } }, () => insertFile(tx, actor, { id, name, bytes, mime, sha256, warnings, draftId }, this.clock.now())),
    );
  }

  /**
   * Makes a file of an upload that came in pieces. Idempotent with (actor, upload): the bytes that wait go once the row
   * stands, and a repeat is answered by its key alone.
   * @throws RefusalError as `upload`, and upload_interrupted while bytes are missing.
   */
  async keepArrived(actor: Actor, uploadId: string, expectedSha256?: string): Promise<FileView> {
    const earlier = await this.db.read(actor, (reader) => findFileFor(reader, actor, uploadId as FileId));
    if (earlier) return earlier;
    const arrived = await this.arriving.open(principalOf(actor), uploadId);
    const file = await this.upload(actor, { ...arrived, expectedSha256, maxBytes: MAX_RESUMABLE_BYTES }, uploadId, uploadId as FileId);
    await this.arriving.forget(uploadId);
    return file;
  }

  /** Bytes that waited too long and bytes that no row names any more. Run by every worker; meeting another one does no harm. @param alsoNamed what rooms to the right still name. @returns how many files went. */
  sweep(alsoNamed: (reader: Reader, hashes: readonly string[]) => Promise<ReadonlySet<string>> = async () => new Set()): Promise<number> {
    // A file's age is told by the machine's clock, whatever day the house believes it is.
    const before = minutesAfter(systemClock.now(), -KEPT_HOURS * 60);
    return this.storage.sweep(before, (hashes) =>
      this.db.read(systemActor, async (reader) => new Set([...(await namedHashes(reader, hashes)), ...(await alsoNamed(reader, hashes))])),
    );
  }

  /** `partOf` says which bytes of so many are wanted; undefined: all. @throws RefusalError not_found, also for a file that isn't the actor's to see. */
  async open(
    actor: Actor,
    id: string,
    partOf: (bytes: number) => FilePart | undefined = () => undefined,
  ): Promise<{ file: FileView; content: Readable; part: FilePart | undefined }> {
    const file = isId(id) ? await this.db.read(actor, (reader) => findFileFor(reader, actor, id as FileId)) : null;
    if (!file) throw new RefusalError(refusal('not_found'));
    const part = partOf(file.bytes);
    return { file, content: await this.storage.openFile(file.sha256, part), part };
  }
}

/** The last part of a path, without what changes a line or its direction; the extension survives the cut. */
export function safeName(name: string): string {
  const plain = (name.normalize('NFC').split(/[/\\]/).pop() ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').trim() || '未命名';
  const characters = [...plain];
  const dot = characters.lastIndexOf('.');
  const extension = dot > 0 && characters.length - dot <= 9 ? characters.slice(dot) : [];
  return characters.length <= MAX_NAME ? plain : [...characters.slice(0, MAX_NAME - extension.length), ...extension].join('');
}
