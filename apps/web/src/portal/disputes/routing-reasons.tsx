import type { RoutingView } from '@contract';
import { formatDay } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { Disclosure } from '../ui/disclosure';
import { useT } from '../words/dispute';

/** Why this organisation and not another: stored at the decision, readable months later. */
export function RoutingReasons({ routing }: { routing: RoutingView }) {
  const t = useT();
  useLanguage();
  if (!routing.chosen) return null;
  const preference = routing.preference?.reason;
  return (
    <div className="block">
      <h3>{t('routing.title')}</h3>
      <p className="amount">{routing.chosen.name}</p>
      {routing.decidedAt && <p className="small muted">{t('routing.decided', { day: formatDay(routing.decidedAt) })}</p>}
      {preference && <p>{text(preference)}</p>}
      {routing.override && <p>{routing.override.reason}</p>}
      <Disclosure summary={t('routing.why')}>
        <ul>
          {routing.summary.map((line, index) => (
            <li key={index}>{text(line)}</li>
          ))}
        </ul>
        {routing.whatWouldChangeIt.length > 0 && <p>{t('routing.change')}</p>}
        <ul>
          {routing.whatWouldChangeIt.map((line, index) => (
            <li key={index}>{text(line)}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
