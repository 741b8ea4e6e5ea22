import type { RoutingDryRun } from '@contract';
import { text } from '../../i18n/i18n';
import { useT } from '../words';

/** Which disputes would have gone elsewhere, from where to where, and why. */
export function RuleTrial({ trial, name }: { trial: RoutingDryRun; name: string }) {
  const t = useT();
  const { from, until, disputes: count, moves, isWhole } = trial;
  return (
    <section aria-label={t('rules.trial', { name })}>
      <p role="status">
        {moves.length === 0 ? t('rules.trialNone', { from, until, count }) : t('rules.trialMoves', { from, until, count, moves: moves.length })}{' '}
        {!isWhole && t('rules.trialPart', { count })}
      </p>
      {moves.length > 0 && (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('rules.receipt')}</th>
              <th scope="col">{t('rules.before')}</th>
              <th scope="col">{t('rules.after')}</th>
              <th scope="col">{t('rules.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {moves.map((move) => (
              <tr key={move.disputeId}>
                <td className="number">{move.receiptNumber}</td>
                <td>{move.before?.name ?? t('rules.nobody')}</td>
                <td>{move.after?.name ?? t('rules.nobody')}</td>
                <td>{text(move.reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
