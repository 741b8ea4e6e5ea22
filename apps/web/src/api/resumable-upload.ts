import type { FileView } from '@contract';
import type { Upload as TusUpload } from 'tus-js-client';
import { apiHref, post, writeHeaders } from './client';
import { ApiProblem, offlineProblem, problemFrom } from './problem';
import { sha256Of } from './sha256';

/** What is left when the page comes back: the browser keeps no file, so the person chooses the same one again. */
export interface LeftUpload {
  name: string;
  bytes: number;
  forget: () => void;
}

export interface ResumableUpload {
  /** Rejects with an ApiProblem; one that is offline may be begun again and goes on where it stopped. */
  done: Promise<FileView>;
  pause: () => void;
  /** Also on the server. */
  giveUp: () => void;
}

export interface UploadOptions {
  /** The draft it belongs to, so that a file whose answer got lost is found again there. */
  draftId?: string;
}

/** As the server says in `MAX_RESUMABLE_BYTES`: told before the first byte is sent. */
const MAX_BYTES = 200 * 1024 * 1024;
/** Small enough that a bad line finishes one; what of a piece has arrived counts as well. */
const PIECE_BYTES = 2 * 1024 * 1024;
const RETRY_MS = [500, 1500, 4000];

/** A library of 20 kB that only those load who send a file. */
const tus = () => import('tus-js-client');

const draftOf = (metadata: Record<string, string>) => metadata['draft'] ?? '';

/** Sends a file in pieces, goes on where an earlier try (also before a reload) stopped, and has the server keep it. */
export function resumeUpload(file: File, onProgress: (share: number) => void, { draftId }: UploadOptions = {}): ResumableUpload {
  let upload: TusUpload | null = null;
  let isStopped = false;
  const transfer = async (): Promise<FileView> => {
    if (file.size > MAX_BYTES) throw tooLarge();
    if (file.size === 0) throw empty();
    const { Upload } = await tus();
    const url = await new Promise<string>((resolve, reject) => {
      upload = new Upload(file, {
        endpoint: apiHref('/uploads'),
        metadata: { filename: file.name, draft: draftId ?? '' },
        chunkSize: PIECE_BYTES,
        retryDelays: RETRY_MS,
        removeFingerprintOnSuccess: true,
        onBeforeRequest: (request) => Object.entries(writeHeaders()).forEach(([name, value]) => request.setHeader(name, value)),
        onProgress: (sent, total) => onProgress(total > 0 ? sent / total : 0),
        onSuccess: () => resolve(upload?.url ?? ''),
        onError: (error) => reject(problemOf(error)),
      });
      void upload.findPreviousUploads().then((earlier) => {
        const [same] = earlier.filter((one) => draftOf(one.metadata) === (draftId ?? ''));
        if (same) upload?.resumeFromPreviousUpload(same);
        if (!isStopped) upload?.start();
      }, reject);
    });
    return post<FileView>(`/uploads/${url.split('/').at(-1) ?? ''}/file`, { sha256: (await sha256Of(file)) ?? null }, { idempotencyKey: url });
  };
  const stop = (andForget: boolean) => {
    isStopped = true;
    void upload?.abort(andForget).catch(() => undefined);
  };
  return { done: transfer(), pause: () => stop(false), giveUp: () => stop(true) };
}

/** Files of this draft that an earlier visit began and did not finish. */
export async function leftUploads(draftId: string): Promise<LeftUpload[]> {
  const { defaultOptions } = await tus();
  const storage = defaultOptions.urlStorage;
  const all = (await storage?.findAllUploads()) ?? [];
  return all
    .filter((one) => draftOf(one.metadata) === draftId)
    .map((one) => ({ name: one.metadata['filename'] ?? '', bytes: one.size ?? 0, forget: () => void storage?.removeUpload(one.urlStorageKey) }));
}

function problemOf(error: unknown): ApiProblem {
  const answer = (error as { originalResponse?: { getStatus(): number; getBody(): string; getHeader(name: string): string | undefined } | null }).originalResponse;
  if (!answer || answer.getStatus() === 0) return offlineProblem();
  if (answer.getStatus() === 413) return tooLarge();
  return problemFrom(answer.getStatus(), parsed(answer.getBody()), answer.getHeader('X-Request-Id') ?? null);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

// The server's own words for the same; said here so that nobody waits through an upload to read them.
const tooLarge = () =>
  new ApiProblem({
    status: 413,
    code: 'file_too_large',
    message: {
      zh: '文件超过 200 MB。请压缩、降低清晰度或分成几个文件再上传。',
      en: 'The file is larger than 200 MB. Compress it, lower its resolution or split it.',
    },
  });

const empty = () =>
  new ApiProblem({
    status: 422,
    code: 'file_empty',
    message: { zh: '文件是空的，没有内容。请检查原文件后重新选择。', en: 'The file is empty. Check the original and choose it again.' },
  });
