import type { FileView } from '@contract';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../../api/client';
import { uploadFile } from '../../api/upload';
import { formatBytes } from '../../i18n/format';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';

/** For fields that choose among files: adds one from the computer, which then stands in the list. */
export function FileAdder({ onAdded }: { onAdded: (file: FileView) => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [last, setLast] = useState<{ file: File; key: string } | null>(null);

  const send = async (file: File, key: string) => {
    setError(null);
    setShare(0);
    setLast({ file, key });
    try {
      onAdded(await uploadFile(file, key, setShare).done);
    } catch (problem) {
      setError(problem);
    } finally {
      setShare(null);
    }
  };

  return (
    <div className="file-adder">
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        aria-label={t('files.choose')}
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void send(file, newIdempotencyKey());
          event.target.value = '';
        }}
      />
      <Button size="small" onClick={() => input.current?.click()} loading={share !== null}>
        {t('files.add')}
      </Button>
      {share !== null && last && <span className="muted">{t('files.sending', { name: last.file.name, size: formatBytes(last.file.size), percent: Math.round(share * 100) })}</span>}
      {error !== null && last && <ProblemAlert error={error} kind="write" onRetry={() => void send(last.file, last.key)} />}
    </div>
  );
}
