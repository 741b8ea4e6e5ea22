import type { FileView } from '@contract';
import { useEffect, useRef, useState } from 'react';
import { newIdempotencyKey } from '../api/client';
import { type ApiProblem, asProblem } from '../api/problem';
import { type ResumableUpload, resumeUpload, type UploadOptions } from '../api/resumable-upload';

export interface UploadItem {
  key: string;
  file: File;
  progress: number;
  /** Why it stopped; null while it is on its way or paused. A lost connection is none: that is a pause. */
  problem: ApiProblem | null;
  /** By the person, or because the line broke: then it goes on by itself when the line is back. */
  paused: 'by-hand' | 'offline' | null;
}

/** Files on their way. `onStored` is called once for each that arrived; failed ones stay until retried or removed. */
export function useUploads(onStored: (file: FileView) => void, options: UploadOptions = {}) {
  const [items, setItems] = useState<UploadItem[]>([]);
  const running = useRef(new Map<string, ResumableUpload>());
  const stored = useRef(onStored);
  useEffect(() => {
    stored.current = onStored;
  });

  const change = (key: string, patch: Partial<UploadItem>) => setItems((all) => all.map((item) => (item.key === key ? { ...item, ...patch } : item)));
  const drop = (key: string) => setItems((all) => all.filter((item) => item.key !== key));

  const start = async (key: string, file: File) => {
    const upload = resumeUpload(file, (progress) => change(key, { progress }), options);
    running.current.set(key, upload);
    try {
      const view = await upload.done;
      drop(key);
      stored.current(view);
    } catch (error) {
      const problem = asProblem(error);
      change(key, problem.isOffline ? { paused: 'offline' } : { problem });
    } finally {
      running.current.delete(key);
    }
  };

  const goOn = (item: UploadItem) => {
    change(item.key, { problem: null, paused: null });
    void start(item.key, item.file);
  };

  const waiting = items.filter((item) => item.paused === 'offline');
  useEffect(() => {
    const resume = () => waiting.forEach(goOn);
    window.addEventListener('online', resume);
    return () => window.removeEventListener('online', resume);
  });

  return {
    items,
    add: (files: File[]) => {
      const added = files.map((file): UploadItem => ({ key: newIdempotencyKey(), file, progress: 0, problem: null, paused: null }));
      setItems((all) => [...all, ...added]);
      for (const item of added) void start(item.key, item.file);
    },
    goOn,
    pause: (item: UploadItem) => {
      running.current.get(item.key)?.pause();
      change(item.key, { paused: 'by-hand' });
    },
    remove: (item: UploadItem) => {
      running.current.get(item.key)?.giveUp();
      drop(item.key);
    },
  };
}

export type Uploads = ReturnType<typeof useUploads>;
