import type { FileView } from '@contract';
import { apiHref, parseJson, writeHeaders } from './client';
import { offlineProblem, problemFrom } from './problem';

export interface Upload {
  done: Promise<FileView>;
  abort: () => void;
}

/**
 * `POST /api/files`, with progress from 0 to 1. XMLHttpRequest because fetch reports no upload progress.
 * The caller repeats a failed upload with the same key, so a file that did arrive isn't stored twice.
 */
export function uploadFile(file: File, idempotencyKey: string, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<FileView>((resolve, reject) => {
    request.open('POST', apiHref('/files'));
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    for (const [name, value] of Object.entries(writeHeaders(idempotencyKey))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onerror = () => reject(offlineProblem());
    request.ontimeout = () => reject(offlineProblem());
    request.onabort = () => reject(new DOMException('upload aborted', 'AbortError'));
    request.onload = () => {
      const body = parseJson(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as FileView);
      else reject(problemFrom(request.status, body, request.getResponseHeader('X-Request-Id')));
    };
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
  return { done, abort: () => request.abort() };
}
