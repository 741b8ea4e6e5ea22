import type { ChannelStateView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { contacts } from '../../api/endpoints';
import { formatMoment } from '../../i18n/format';
import { useT } from '../words';

const LATE_MS = 10 * 60_000;
const LOOK_EVERY_MS = 60_000;

/** Says that nothing goes out at present, since when, and since when the oldest message waits; silent while all is well. */
export function ChannelNotice() {
  const { data = [], dataUpdatedAt } = useQuery({ queryKey: ['channels'], queryFn: contacts.channels, refetchInterval: LOOK_EVERY_MS });
  return (
    <div role="status">
      {data.map((state) => (
        <Line key={state.channel} state={state} asOf={dataUpdatedAt} />
      ))}
    </div>
  );
}

function Line({ state: { channel, resting, oldestDue, parked }, asOf }: { state: ChannelStateView; asOf: number }) {
  const t = useT();
  const late = oldestDue !== null && asOf - Date.parse(oldestDue) > LATE_MS;
  if (!resting && !late && parked === 0) return null;
  const name = t(`deliveries.${channel}`);
  return (
    <div className="notice-line">
      <strong>{resting ? t('channels.resting', { channel: name, since: formatMoment(resting.since), next: formatMoment(resting.nextTry) }) : name}</strong>
      {oldestDue !== null && <div>{t('channels.oldest', { since: formatMoment(oldestDue) })}</div>}
      {parked > 0 && <div>{t('channels.parked', { count: parked })}</div>}
      {resting && <div className="muted small">{resting.reason}</div>}
    </div>
  );
}
