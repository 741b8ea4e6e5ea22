import type { MediationView } from '@contract';
import { apiHref } from '../../../api/client';
import { formatDay, formatMoney } from '../../../i18n/format';
import { text } from '../../../i18n/i18n';
import { Due } from '../../ui/due';
import { Empty, Section, Tag } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';
import { TabActions } from '../tab-actions';

type Obligation = MediationView['obligations'][number];

const tones = { due: 'soon', performed: 'good', breached: 'late' } as const;

export function PerformanceTab({ view }: Case) {
  const t = useT();
  const obligations = view.mediation?.obligations ?? [];
  const total = (state: Obligation['state'] | null) =>
    formatMoney(obligations.filter((one) => state === null || one.state === state).reduce((sum, one) => sum + (one.amountFen ?? 0), 0));
  return (
    <Section title={t('tab.performance')} aside={<TabActions view={view} actions={['mark-performed', 'return-visit', 'declare-breach']} />}>
      {obligations.length === 0 && <Empty>{t('performance.none')}</Empty>}
      {obligations.length > 0 && (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('performance.clause')}</th>
              <th scope="col">{t('performance.what')}</th>
              <th scope="col" className="amount">
                {t('performance.amount')}
              </th>
              <th scope="col">{t('performance.dueOn')}</th>
              <th scope="col">{t('performance.state')}</th>
            </tr>
          </thead>
          <tbody>
            {obligations.map((one) => (
              <tr key={one.id}>
                <td className="number">{one.clause}</td>
                <td>
                  {text(one.what)}
                  {one.remark && <div className="muted">{one.remark}</div>}
                  {one.proof && (
                    <div>
                      <a href={apiHref(`/files/${one.proof.id}`)} target="_blank" rel="noreferrer">
                        {one.proof.name}
                      </a>
                    </div>
                  )}
                </td>
                <td className="amount">{one.amountFen === null ? '' : formatMoney(one.amountFen)}</td>
                <td className="nowrap">
                  <Due on={one.dueOn} done={one.state === 'performed'} />
                </td>
                <td>
                  <Tag tone={tones[one.state]}>{t(`performance.${one.state}`)}</Tag> {one.doneOn && <span className="muted nowrap">{formatDay(one.doneOn)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={2}>{t('performance.sum', { paid: total('performed') })}</td>
              <td className="amount">{total(null)}</td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        </table>
      )}
    </Section>
  );
}
