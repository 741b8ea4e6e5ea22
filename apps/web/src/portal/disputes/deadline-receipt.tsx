import type { DeadlineReceiptView, DeadlineView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiHref } from '../../api/client';
import { formatDayWithWeekday } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { Disclosure } from '../ui/disclosure';
import { ProblemNotice } from '../ui/problem';
import { Loading } from '../ui/states';
import { useT } from '../words/dispute';
import { Fact, Facts } from './facts';
import { deadlineReceiptQuery } from './queries';

/** Why it is that day: the receipt's plain lines, fetched when somebody asks. On paper, and while there is no line, the page's own steps. */
export function DeadlineReceipt({ deadline }: { deadline: DeadlineView }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const query = useQuery({ ...deadlineReceiptQuery(deadline.id), enabled: isOpen });
  return (
    <Disclosure summary={t('deadline.why')} onOpen={() => setOpen(true)}>
      {query.data ? <Receipt receipt={query.data} /> : isOpen && query.isPending ? <Loading /> : <DeadlineSteps deadline={deadline} />}
      {query.isError && <ProblemNotice error={query.error} during="read" onRetry={() => void query.refetch()} />}
    </Disclosure>
  );
}

function DeadlineSteps({ deadline }: { deadline: DeadlineView }) {
  const t = useT();
  return (
    <>
      <ol className="steps">
        {deadline.steps.map((step, index) => (
          <li key={index}>{text(step)}</li>
        ))}
      </ol>
      <p className="small muted">{t('deadline.law', { law: text(deadline.law) })}</p>
    </>
  );
}

function Receipt({ receipt }: { receipt: DeadlineReceiptView }) {
  const t = useT();
  useLanguage();
  return (
    <>
      <Facts>
        {receipt.lines.map((line) => (
          <Fact key={line.title.zh} name={text(line.title)}>
            {text(line.text)}
          </Fact>
        ))}
      </Facts>
      {receipt.ranges.length > 0 && (
        <Disclosure summary={t('receipt.ranges')}>
          <Ranges ranges={receipt.ranges} />
        </Disclosure>
      )}
      <p className="small">{t(receipt.agrees ? 'receipt.agrees' : 'receipt.differs')}</p>
      <p>
        <a href={apiHref(`/deadlines/${receipt.id}/receipt.pdf`)} target="_blank" rel="noreferrer">
          {t('receipt.paper')}
        </a>
      </p>
    </>
  );
}

/** Lines and no table: a telephone is narrower than four columns. */
function Ranges({ ranges }: Pick<DeadlineReceiptView, 'ranges'>) {
  const t = useT();
  return (
    <ol className="ruled-list">
      {ranges.map(({ kind, from, to, days }) => (
        <li key={`${kind} ${from}`}>
          <div className="spread">
            <span>{t(`receipt.${kind}`)}</span>
            <span className="muted">{t('receipt.days', { days })}</span>
          </div>
          <p className="small">{from === to ? formatDayWithWeekday(from) : t('receipt.span', { from: formatDayWithWeekday(from), to: formatDayWithWeekday(to) })}</p>
        </li>
      ))}
    </ol>
  );
}
