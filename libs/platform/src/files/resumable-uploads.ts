import { createReadStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { newId, RefusalError, refusal } from '@kernel';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';

/** A recording over a bad line: what can be resumed may be larger than what comes in one request. */
export const MAX_RESUMABLE_BYTES = 200 * 1024 * 1024;

/** Bytes that arrived whole and are nobody's file yet. */
export interface ArrivedUpload {
  name: string;
  draftId: string | null;
  content: Readable;
}

/** One request of the tus protocol (tus.io, 1.0.0): create, ask how far, go on, give up. */
export interface TusRequest {
  method: string;
  /** Absolute; its last part is the upload's id. */
  url: string;
  headers: Headers;
  /** The bytes of a PATCH. */
  body: Readable | null;
}

/**
 * Uploads that go on where the line broke. They wait in `files/resumable` until they are whole; then the house stores
 * them as any other file. Each belongs to the principal that began it, and to nobody else.
 */
export class ResumableUploads {
  private readonly directory: string;
  private made: { store: FileStore; server: Server } | null = null;

  /** @param path under which the routes stand. */
  constructor(
    dataDir: string,
    private readonly path: string,
  ) {
    this.directory = join(dataDir, 'files', 'resumable');
  }

  /** The owner is ours to say: whatever the client writes into the upload's metadata is overwritten. */
  async begin(owner: string, request: TusRequest): Promise<Response> {
    const said = (request.headers.get('upload-metadata') ?? '').split(',').filter((pair) => !/^\s*owner(\s|$)/.test(pair) && pair.trim() !== '');
    request.headers.set('upload-metadata', [...said, `owner ${Buffer.from(owner).toString('base64')}`].join(','));
    return this.answer(request);
  }

  /** @throws RefusalError not_found, also for somebody else's. */
  async goOn(owner: string, id: string, request: TusRequest): Promise<Response> {
    await this.get(owner, id);
    return this.answer(request);
  }

  /** The bytes of an upload that is whole. @throws RefusalError not_found, upload_interrupted. */
  async open(owner: string, id: string): Promise<ArrivedUpload> {
    const upload = await this.get(owner, id);
    if (upload.size === undefined || upload.offset !== upload.size) throw new RefusalError(refusal('upload_interrupted'));
    return { name: upload.metadata?.filename ?? '', draftId: upload.metadata?.draft || null, content: createReadStream(join(this.directory, id)) };
  }

  /** Stored, or not wanted: the waiting bytes go. Twice is once. */
  async forget(id: string): Promise<void> {
    await this.tus()
      .store.remove(id)
      .catch(() => undefined);
  }

  /** Made at the first upload: the library's store makes its folder by itself, and a command that only reads needs none. */
  private tus() {
    if (this.made === null) {
      mkdirSync(this.directory, { recursive: true });
      const store = new FileStore({ directory: this.directory });
      this.made = { store, server: new Server({ path: this.path, relativeLocation: true, datastore: store, maxSize: MAX_RESUMABLE_BYTES, namingFunction: () => newId() }) };
    }
    return this.made;
  }

  private async get(owner: string, id: string) {
    const upload = await this.tus()
      .store.getUpload(id)
      .catch(() => null);
    if (upload?.metadata?.owner !== owner) throw new RefusalError(refusal('not_found'));
    return upload;
  }

  private answer({ method, url, headers, body }: TusRequest): Promise<Response> {
    return this.tus().server.handleWeb(
      new Request(url, { method, headers, ...(body && { body: Readable.toWeb(body) as ReadableStream, duplex: 'half' }) } as RequestInit) as never,
    );
  }
}
