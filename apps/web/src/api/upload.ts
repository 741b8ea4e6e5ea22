import type { FileView } from '@contract';
import { apiHref, parseJson, writeHeaders } from './client';
import { offlineProblem, problemFrom } from './problem';
import { sha256Of } from './sha256';

export interface Upload {
  done: Promise<FileView>;
  abort: () => void;
}

export interface UploadOptions {
  /** The draft it belongs to, so that a file whose answer got lost is found again there. */
  draftId?: string;
}

/**
 * `POST /api/files`, with progress from 0 to 1. XMLHttpRequest because fetch reports no upload progress.
 * The caller repeats a failed upload with the same key, so a file that did arrive isn't stored twice.
 */
export function uploadFile(file: File, idempotencyKey: string, onProgress: (share: number) => void, options: UploadOptions = {}): Upload {
  const request = new XMLHttpRequest();
  let isAborted = false;
  const done = formOf(file).then((form) => (isAborted ? Promise.reject(abortion()) : transfer(request, form, { idempotencyKey, onProgress, draftId: options.draftId })));
  const abort = () => {
    isAborted = true;
    request.abort();
  };
  return { done, abort };
}

const abortion = () => new DOMException('upload aborted', 'AbortError');

/** The hash goes first: the server then tells a file that was damaged on its way. */
async function formOf(file: File): Promise<FormData> {
  const form = new FormData();
  const hash = await sha256Of(file);
  if (hash) form.append('sha256', hash);
  form.append('file', file, file.name);
  return form;
}

interface Transfer extends UploadOptions {
  idempotencyKey: string;
  onProgress: (share: number) => void;
}

function transfer(request: XMLHttpRequest, form: FormData, { idempotencyKey, onProgress, draftId }: Transfer): Promise<FileView> {
  return new Promise((resolve, reject) => {
    request.open('POST', apiHref('/files', { draft: draftId }));
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    for (const [name, value] of Object.entries(writeHeaders(idempotencyKey))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onerror = () => reject(offlineProblem());
    request.ontimeout = () => reject(offlineProblem());
    request.onabort = () => reject(abortion());
    request.onload = () => {
      const body = parseJson(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as FileView);
      else reject(problemFrom(request.status, body, request.getResponseHeader('X-Request-Id')));
    };
    request.send(form);
  });
}
