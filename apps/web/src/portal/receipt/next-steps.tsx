import type { ReceiptView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { disputeQuery } from '../disputes/queries';
import { paths } from '../paths';
import { ButtonLink } from '../ui/button';
import { useT } from '../words/filing';

/** What follows by itself; where a decision was asked for, nothing does until the request is sent. */
export function NextSteps({ receipt }: { receipt: ReceiptView }) {
  const t = useT();
  const { data } = useQuery(disputeQuery(receipt.disputeId));
  const decides = data?.way === 'adjudication';
  return (
    <section className="section">
      <h2>{t('receipt.next')}</h2>
      {decides && <p className="notice notice--careful">{t('way.next')}</p>}
      {decides && data.relations.includes('applicant') && (
        <div className="button-row no-print">
          <ButtonLink to={paths.adjudicate(receipt.disputeId)} look="main">
            {t('way.go')}
          </ButtonLink>
        </div>
      )}
      {!decides && (
        <ol className="steps">
          {(['1', '2', '3', '4'] as const).map((step) => (
            <li key={step}>{t(`receipt.next.${step}`)}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
