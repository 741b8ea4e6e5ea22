import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId, RefusalError, refusal } from '@kernel';
import { failPoint } from '../fail-point';
import { extensionOf, kindOfFile } from './file-kinds';
import { needsPassword } from './password';
import { sweepBegun, sweepStored } from './sweep-files';
import { type VirusScanner, virusScanner } from './virus-scanner';

export const MAX_FILE_BYTES = 50 * 1024 * 1024;

export type FileWarning = 'needs_password';

/** What is kept of an upload. The bytes are never changed afterwards: the hash is their address. */
export interface StoredContent {
  /** Lower-case hexadecimal. */
  sha256: string;
  bytes: number;
  mime: string;
  warnings: FileWarning[];
}

interface IncomingFile {
  name: string;
  content: Readable;
  expectedSha256?: string;
  /** MAX_FILE_BYTES unless said. */
  maxBytes?: number;
}

export interface FilePart {
  start: number;
  end: number;
}

export interface FileStorage {
  /**
   * Takes the bytes in and returns when they would survive a power cut. Storing the same bytes again is harmless.
   * @throws RefusalError file_empty, file_too_large, file_renamed, file_type_not_accepted, file_damaged, upload_interrupted,
   * file_infected, scanner_unavailable.
   */
  store(upload: IncomingFile): Promise<StoredContent>;
  /** All of it, or from the byte `start` to the byte `end`, both inclusive. @throws RefusalError not_found. */
  openFile(sha256: string, part?: FilePart): Promise<Readable>;
  /** There, and of this size. */
  exists(sha256: string, bytes: number): Promise<boolean>;
  /** As `exists`, and every byte read again and hashed. */
  isIntact(sha256: string, bytes: number): Promise<boolean>;
  /**
   * Throws away what was begun or stored before `before` and is nothing's: half an upload, bytes whose last row is gone.
   * @param named of these hashes, those that some row names. Asked again after a file was taken away, and it comes back if so.
   * @returns how many files went.
   */
  sweep(before: Date, named: (hashes: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number>;
}

/** Files in folders `ab/cd/<sha256>`: content-addressed, so no name of a user ever becomes a path. */
export class FileSystemStorage implements FileStorage {
  private readonly root: string;

  constructor(
    dataDir: string,
    private readonly scanner: VirusScanner = virusScanner(null),
  ) {
    this.root = join(dataDir, 'files');
  }

  async store(upload: IncomingFile): Promise<StoredContent> {
    const incoming = join(this.root, 'incoming', newId());
    await mkdir(dirname(incoming), { recursive: true });
    try {
      const { sha256, bytes } = await receive(upload.content, incoming, upload.maxBytes ?? MAX_FILE_BYTES);
      if (upload.expectedSha256 && upload.expectedSha256.toLowerCase() !== sha256) throw new RefusalError(refusal('file_damaged'));
      const kind = await kindOfFile(incoming, upload.name);
      if (kind.found !== 'accepted') throw new RefusalError(refusal(kind.found === 'renamed' ? 'file_renamed' : 'file_type_not_accepted', { extension: extensionOf(upload.name) }));
      const warnings: FileWarning[] = (await needsPassword(incoming, kind.container)) ? ['needs_password'] : [];
      await this.scanner.check(incoming);
      await this.settle(incoming, sha256);
      return { sha256, bytes, mime: kind.mime, warnings };
    } finally {
      await rm(incoming, { force: true });
    }
  }

  async openFile(sha256: string, part?: FilePart): Promise<Readable> {
    const file = await open(this.pathOf(sha256)).catch(() => null);
    if (!file) throw new RefusalError(refusal('not_found'));
    return file.createReadStream(part);
  }

  async exists(sha256: string, bytes: number): Promise<boolean> {
    return stat(this.pathOf(sha256)).then(
      (found) => found.isFile() && found.size === bytes,
      () => false,
    );
  }

  async isIntact(sha256: string, bytes: number): Promise<boolean> {
    if (!(await this.exists(sha256, bytes))) return false;
    const hash = createHash('sha256');
    await pipeline(createReadStream(this.pathOf(sha256)), hash);
    return hash.digest('hex') === sha256;
  }

  async sweep(before: Date, named: (hashes: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number> {
    const begun = [await sweepBegun(join(this.root, 'incoming'), before), await sweepBegun(join(this.root, 'resumable'), before)];
    return begun.reduce((a, b) => a + b) + (await sweepStored(this.root, before, named));
  }

  /** A rename replaces an equal file by an equal file, so two uploads of the same bytes don't disturb each other. */
  private async settle(incoming: string, sha256: string): Promise<void> {
    const path = this.pathOf(sha256);
    const folder = dirname(path);
    await mkdir(folder, { recursive: true });
    failPoint('file:before-rename');
    await rename(incoming, path);
    // The names of new folders live in their parents: without these a power cut loses the way to the file.
    for (const changed of [folder, dirname(folder), this.root]) await syncFolder(changed);
  }

  private pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RefusalError(refusal('not_found'));
    return join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

/** Writes and hashes in one pass, then syncs. Stops at the first byte too many. */
async function receive(content: Readable, path: string, maxBytes: number): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of arriving(content)) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new RefusalError(refusal('file_too_large', { max: maxBytes / 1024 / 1024 }));
      hash.update(chunk);
      await file.appendFile(chunk);
    }
    if (bytes === 0) throw new RefusalError(refusal('file_empty'));
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** A broken line is told to the sender; a full disk, met elsewhere, is ours to mend. */
async function* arriving(content: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of content) yield chunk as Buffer;
  } catch {
    throw new RefusalError(refusal('upload_interrupted'));
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
