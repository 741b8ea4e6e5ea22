import type { FileView, ReceiptView, Side } from '@contract';
import { useParams } from 'react-router';
import { disputes } from '../../api/endpoints';
import { formatBytes, formatMomentToTheSecond } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { paths } from '../paths';
import { Button, ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { Empty } from '../ui/states';
import { useT } from '../words/filing';
import { AccessCode } from '../../paper/access-code';
import { keptReceipt } from './kept-receipt';
import { NextSteps } from './next-steps';
import { QrCode } from '../../paper/qr-code';
import '../styles/receipt.css';

export function ReceiptPage() {
  const { disputeId = '' } = useParams();
  const receipt = keptReceipt(disputeId);
  return receipt ? <Receipt receipt={receipt} /> : <ReceiptGone disputeId={disputeId} />;
}

export function ReceiptGone({ disputeId }: { disputeId: string }) {
  const t = useT();
  return (
    <Page title={t('receipt.gone')}>
      <Empty title={t('receipt.gone.text')}>
        <ButtonLink to={paths.dispute(disputeId)} look="main">
          {t('receipt.open')}
        </ButtonLink>
      </Empty>
    </Page>
  );
}

/** `#2026-1`: the number alone; whoever finds the picture still lacks the code. */
const progressAddress = (receiptNumber: string): string => `${location.origin}${paths.progress()}#${(receiptNumber.match(/\d+/g) ?? []).join('-')}`;

function Receipt({ receipt }: { receipt: ReceiptView }) {
  const t = useT();
  useLanguage();
  return (
    <Page title={t('receipt.title')}>
      <div className="receipt" role="status">
        <p className="receipt__label">{t('receipt.number')}</p>
        <p className="receipt__number">{receipt.receiptNumber}</p>
        <p>
          {t('receipt.filedAt')} <time dateTime={receipt.filedAt}>{formatMomentToTheSecond(receipt.filedAt)}</time>
        </p>
        <div className="receipt__look-up">
          <p>
            {t('receipt.progressCode')}
            <strong className="receipt__code">
              <AccessCode code={receipt.progressCode} />
            </strong>
            <span className="small">{t('receipt.keep')}</span>
          </p>
          <figure>
            <QrCode content={progressAddress(receipt.receiptNumber)} label={t('receipt.scan')} />
            <figcaption className="small">{t('receipt.scan')}</figcaption>
          </figure>
        </div>
      </div>
      <AccessCodes receipt={receipt} side="A" />
      <AccessCodes receipt={receipt} side="B" />
      <section className="section">
        <h2>{t('receipt.files')}</h2>
        <Files files={receipt.files} />
      </section>
      <NextSteps receipt={receipt} />
      <div className="button-row no-print">
        <ButtonLink to={paths.dispute(receipt.disputeId)} look="main">
          {t('receipt.open')}
        </ButtonLink>
        <a className="button button--plain" href={disputes.receiptHref(receipt.disputeId)} target="_blank" rel="noreferrer">
          {t('receipt.pdf')}
        </a>
        <Button onClick={() => window.print()}>{t('receipt.print')}</Button>
      </div>
    </Page>
  );
}

/** A code is for its party alone: what is printed of this page goes to the applicants, so the other side's codes stay on the screen. */
function AccessCodes({ receipt, side }: { receipt: ReceiptView; side: Side }) {
  const t = useT();
  const codes = receipt.accessCodes.filter((one) => one.side === side);
  if (codes.length === 0) return null;
  return (
    <section className={side === 'B' ? 'section no-print' : 'section'}>
      <h2>{t(`receipt.codes.${side}`)}</h2>
      <p>{t(`receipt.codes.${side}.text`)}</p>
      <ul className="ruled-list">
        {codes.map((one) => (
          <li key={one.partyId}>
            <p>{one.partyName}</p>
            <p className="code">
              <AccessCode code={one.code} />
            </p>
            <span className="no-print">
              <ButtonLink to={paths.letter(receipt.disputeId, one.partyId)}>{t(`receipt.letter.${side}`, { name: one.partyName })}</ButtonLink>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Files({ files }: { files: FileView[] }) {
  const t = useT();
  if (files.length === 0) return <p className="muted">{t('receipt.files.none')}</p>;
  return (
    <ol className="ruled-list ruled-list--numbered">
      {files.map((file) => (
        <li key={file.id} className="spread">
          <span>{file.name}</span>
          <span className="muted">{formatBytes(file.bytes)}</span>
        </li>
      ))}
    </ol>
  );
}
