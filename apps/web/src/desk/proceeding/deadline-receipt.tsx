import type { DeadlineReceiptView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../api/client';
import { formatDayWithWeekday, formatMoment } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import { Loading } from '../ui/loading';
import { Notice } from '../ui/notice';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';

/** 期限说明单, fetched when somebody wants to see it. */
export function DeadlineReceipt({ id }: { id: string }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const query = useQuery({ queryKey: ['deadline-receipt', id], queryFn: () => get<DeadlineReceiptView>(`/deadlines/${id}/receipt`), enabled: isOpen });
  return (
    <details className="receipt" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('receipt.title')}</summary>
      {isOpen && query.isPending && <Loading />}
      {query.error && <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />}
      {query.data && <Receipt receipt={query.data} />}
    </details>
  );
}

function Receipt({ receipt }: { receipt: DeadlineReceiptView }) {
  const t = useT();
  const { trigger, notices, hash } = receipt;
  return (
    <div className="deadline-receipt">
      <dl className="facts">
        {receipt.lines.map((line) => (
          <div key={line.title.zh}>
            <dt>{text(line.title)}</dt>
            <dd>{text(line.text)}</dd>
          </div>
        ))}
      </dl>
      <Notice tone={receipt.agrees ? 'good' : 'late'} title={t(receipt.agrees ? 'receipt.agrees' : 'receipt.differs')} />
      {receipt.ranges.length > 0 && <Ranges ranges={receipt.ranges} />}
      <p className="muted small">
        {trigger && <>{t('receipt.proof', { title: text(trigger.title), at: formatMoment(trigger.at), seq: trigger.seq })}。</>}
        {notices.length > 0 && <>{t('receipt.notices', { notices: notices.join('；') })}。</>}
      </p>
      {hash && (
        <p className="muted small">
          {t('receipt.hash')} <code className="long-code">{hash}</code>
        </p>
      )}
      <a href={`/api/deadlines/${receipt.id}/receipt.pdf`} target="_blank" rel="noreferrer">
        {t('receipt.print')}
      </a>
    </div>
  );
}

function Ranges({ ranges }: Pick<DeadlineReceiptView, 'ranges'>) {
  const t = useT();
  return (
    <div className="wide-table" tabIndex={0} role="region" aria-label={t('receipt.ranges')}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('receipt.range')}</th>
            <th scope="col">{t('receipt.fromDay')}</th>
            <th scope="col">{t('receipt.toDay')}</th>
            <th scope="col">{t('receipt.days')}</th>
          </tr>
        </thead>
        <tbody>
          {ranges.map((range) => (
            <tr key={range.from}>
              <th scope="row">{t(`receipt.${range.kind}`)}</th>
              <td className="nowrap">{formatDayWithWeekday(range.from)}</td>
              <td className="nowrap">{formatDayWithWeekday(range.to)}</td>
              <td>{range.days}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
