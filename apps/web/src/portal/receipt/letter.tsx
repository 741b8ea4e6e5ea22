import type { ReceiptView } from '@contract';
import { formatDay } from '../../i18n/format';
import { paths } from '../paths';
import { site } from '../site';
import { PageHeading } from '../ui/page';
import { useT as usePortalT } from '../words/portal';
import { useT } from '../words/filing';
import { AccessCode } from './access-code';
import { QrCode } from './qr-code';
import '../styles/receipt.css';

/** The code stands after `#`: it reaches no server log and no proxy on the way. */
function noticeAddress(code: string): string {
  return `${location.origin}${paths.notice()}#${encodeURIComponent(code)}`;
}

interface LetterProps {
  applicants: string;
  title: string;
  receipt: ReceiptView;
  recipient: ReceiptView['accessCodes'][number];
}

/** The letter to one respondent: one A4 page that can be answered from paper alone. */
export function Letter({ applicants, title, receipt, recipient }: LetterProps) {
  const t = useT();
  const portalT = usePortalT();
  const day = formatDay(receipt.filedAt);
  return (
    <article className="letter">
      <PageHeading title={t('letter.title')} className="letter__title" />
      <p>{t('letter.to', { name: recipient.partyName })}</p>
      <p className="letter__indent">{t('letter.body.1', { applicants, title, day, number: receipt.receiptNumber })}</p>
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
  );
}
