import type { DisputeView, ReceiptView, Side } from '@contract';
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

/** The letter to one respondent, or the slip for one applicant: one A4 page from which everything can be found and answered. */
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

/** What the paper says to a party: an applicant follows its own matter, a respondent is asked whether it is willing. */
const words = {
  A: { title: 'slip.title', opening: ['slip.body.1', 'slip.body.2'], how: 'slip.how', last: 'slip.how.3' },
  B: { title: 'letter.title', opening: ['letter.body.1', 'letter.body.2'], how: 'letter.how', last: 'letter.how.3' },
} as const;

function Letter({ dispute, receipt, recipient }: LetterProps) {
  const t = useT();
  const { title, opening, how, last } = words[recipient.side];
  const namesOf = (side: Side) => formatList(dispute.parties.filter((party) => party.side === side).map((party) => party.name));
  const day = formatDay(receipt.filedAt);
  const facts = { applicants: namesOf('A'), respondents: namesOf('B'), title: dispute.title, day, number: receipt.receiptNumber };
  return (
    <div className="letter-page">
      <div className="button-row no-print">
        <Button look="main" onClick={() => window.print()}>
          {t('letter.print')}
        </Button>
        <ButtonLink to={paths.receipt(receipt.disputeId)}>{t('letter.back')}</ButtonLink>
      </div>
      <article className="letter">
        <PageHeading title={t(title)} className="letter__title" />
        <p>{t('letter.to', { name: recipient.partyName })}</p>
        {opening.map((line) => (
          <p key={line} className="letter__indent">
            {t(line, facts)}
          </p>
        ))}
        <h2>{t(how)}</h2>
        <ol>
          <li>{t('letter.how.1', { address: `${location.origin}${paths.notice()}` })}</li>
          <li>{t('letter.how.2')}</li>
          <li>{t(last)}</li>
        </ol>
        <CodeBox code={recipient.code} />
        {recipient.side === 'B' && <p className="letter__indent">{t('letter.silent')}</p>}
        <Ending day={day} />
      </article>
    </div>
  );
}

function CodeBox({ code }: { code: string }) {
  const t = useT();
  return (
    <div className="letter__code">
      <p>
        {t('letter.code')}
        <strong>
          <AccessCode code={code} />
        </strong>
      </p>
      <figure>
        <QrCode content={noticeAddress(code)} label={t('letter.scan')} />
        <figcaption>{t('letter.scan')}</figcaption>
      </figure>
    </div>
  );
}

function Ending({ day }: { day: string }) {
  const t = useT();
  const portalT = usePortalT();
  return (
    <>
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
    </>
  );
}
