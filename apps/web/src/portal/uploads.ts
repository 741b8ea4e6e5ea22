import type { FileView } from '@contract';
import { useEffect, useRef, useState } from 'react';
import { newIdempotencyKey } from '../api/client';
import { type ApiProblem, asProblem } from '../api/problem';
import { type Upload, type UploadOptions, uploadFile } from '../api/upload';

export interface UploadItem {
  /** Also the idempotency key: a second try of the same file can't store it twice. */
  key: string;
  file: File;
  progress: number;
  problem: ApiProblem | null;
}

/** Files on their way. `onStored` is called once for each that arrived; failed ones stay until retried or removed. */
export function useUploads(onStored: (file: FileView) => void, options: UploadOptions = {}) {
  const [items, setItems] = useState<UploadItem[]>([]);
  const running = useRef(new Map<string, Upload>());
  const stored = useRef(onStored);
  useEffect(() => {
    stored.current = onStored;
  });

  const change = (key: string, patch: Partial<UploadItem>) => setItems((all) => all.map((item) => (item.key === key ? { ...item, ...patch } : item)));
  const drop = (key: string) => setItems((all) => all.filter((item) => item.key !== key));

  const start = async (key: string, file: File) => {
    const upload = uploadFile(file, key, (progress) => change(key, { progress }), options);
    running.current.set(key, upload);
    try {
      const view = await upload.done;
      drop(key);
      stored.current(view);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') drop(key);
      else change(key, { problem: asProblem(error) });
    } finally {
      running.current.delete(key);
    }
  };

  return {
    items,
    add: (files: File[]) => {
      const added = files.map((file) => ({ key: newIdempotencyKey(), file, progress: 0, problem: null }));
      setItems((all) => [...all, ...added]);
      for (const item of added) void start(item.key, item.file);
    },
    retry: (item: UploadItem) => {
      change(item.key, { problem: null, progress: 0 });
      void start(item.key, item.file);
    },
    remove: (item: UploadItem) => {
      running.current.get(item.key)?.abort();
      drop(item.key);
    },
  };
}

export type Uploads = ReturnType<typeof useUploads>;
