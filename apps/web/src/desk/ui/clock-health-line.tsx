import type { ClockHealthView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { useT } from '../words';

const EVERY_MS = 15_000;

/** The dead-man line: how old the oldest due thing is that nobody has done, and when a worker looked last. */
export function ClockHealthLine() {
  const t = useT();
  const { data, isError } = useQuery({ queryKey: ['clock-health'], queryFn: () => get<ClockHealthView>('/operations/clock-health'), refetchInterval: EVERY_MS });
  if (isError) return <p className="late">{t('clocks.unknown')}</p>;
  if (!data) return null;
  const { ok, oldestDueSeconds, lastScanSeconds } = data;
  return (
    <p className={ok ? 'muted small' : 'late'} role={ok ? undefined : 'alert'}>
      {t('clocks.oldest', { seconds: oldestDueSeconds })} · {lastScanSeconds === null ? t('clocks.noScan') : t('clocks.scan', { seconds: lastScanSeconds })}
      {!ok && ` · ${t('clocks.late')}`}
    </p>
  );
}
