import type { DisputeView, ReceiptView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { formatDay, formatList } from '../../i18n/format';
import { disputeQuery } from '../disputes/queries';
import { paths } from '../paths';
import { site } from '../site';
import { Button, ButtonLink } from '../ui/button';
import { PageHeading } from '../ui/page';
import { Loaded } from '../ui/states';
import { useT as usePortalT } from '../words/portal';
import { useT } from '../words/filing';
import { AccessCode } from './access-code';
import { keptReceipt } from './kept-receipt';
import { QrCode } from './qr-code';
import { ReceiptGone } from './receipt-page';
import '../styles/receipt.css';

/** The letter to one respondent: one A4 page that can be answered from paper alone. */
export function LetterPage() {
  const { disputeId = '', partyId = '' } = useParams();
  const receipt = keptReceipt(disputeId);
  const dispute = useQuery(disputeQuery(disputeId));
  const recipient = receipt?.accessCodes.find((one) => one.partyId === partyId);
  if (!receipt || !recipient) return <ReceiptGone disputeId={disputeId} />;
  return <Loaded query={dispute}>{(view) => <Letter dispute={view} receipt={receipt} recipient={recipient} />}</Loaded>;
}

/** The code stands after `#`: it reaches no server log and no proxy on the way. */
function noticeAddress(code: string): string {
  return `${location.origin}${paths.notice()}#${encodeURIComponent(code)}`;
}

interface LetterProps {
  dispute: DisputeView;
  receipt: ReceiptView;
  recipient: ReceiptView['accessCodes'][number];
}

function Letter({ dispute, receipt, recipient }: LetterProps) {
  const t = useT();
  const portalT = usePortalT();
  const applicants = formatList(dispute.parties.filter((party) => party.side === 'A').map((party) => party.name));
  const day = formatDay(receipt.filedAt);
  return (
    <div className="letter-page">
      <div className="button-row no-print">
        <Button look="main" onClick={() => window.print()}>
          {t('letter.print')}
        </Button>
        <ButtonLink to={paths.receipt(receipt.disputeId)}>{t('letter.back')}</ButtonLink>
      </div>
      <article className="letter">
        <PageHeading title={t('letter.title')} className="letter__title" />
        <p>{t('letter.to', { name: recipient.partyName })}</p>
        <p className="letter__indent">{t('letter.body.1', { applicants, title: dispute.title, day, number: receipt.receiptNumber })}</p>
        <p className="letter__indent">{t('letter.body.2')}</p>
        <h2>{t('letter.how')}</h2>
        <ol>
          <li>{t('letter.how.1', { address: `${location.origin}${paths.notice()}` })}</li>
          <li>{t('letter.how.2')}</li>
          <li>{t('letter.how.3')}</li>
        </ol>
        <div className="letter__code">
          <p>
            {t('letter.code')}
            <strong>
              <AccessCode code={recipient.code} />
            </strong>
          </p>
          <figure>
            <QrCode content={noticeAddress(recipient.code)} label={t('letter.scan')} />
            <figcaption>{t('letter.scan')}</figcaption>
          </figure>
        </div>
        <p className="letter__indent">{t('letter.silent')}</p>
        <p className="letter__indent">{t('letter.safe')}</p>
        {site.hotline && (
          <p>
            {portalT('footer.hotline')} {site.hotline} {site.hotlineHours}
          </p>
        )}
        <p className="letter__sign">
          {t('letter.from')}
          <br />
          {day}
        </p>
      </article>
    </div>
  );
}
