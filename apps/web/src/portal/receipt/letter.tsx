import type { ReceiptView } from '@contract';
import { formatDay } from '../../i18n/format';
import { paths } from '../paths';
import { site } from '../site';
import { PageHeading } from '../ui/page';
import { useT as usePortalT } from '../words/portal';
import { useT } from '../words/filing';
import { AccessCode } from '../../paper/access-code';
import { QrCode } from '../../paper/qr-code';
import '../styles/receipt.css';

/** The code stands after `#`: it reaches no server log and no proxy on the way. */
function noticeAddress(code: string): string {
  return `${location.origin}${paths.notice()}#${encodeURIComponent(code)}`;
}

interface LetterProps {
  /** Whom the matter is between, and what it is called. */
  matter: { applicants: string; respondents: string; title: string };
  receipt: ReceiptView;
  recipient: ReceiptView['accessCodes'][number];
}

/** What the paper says to a party: an applicant follows its own matter, a respondent is asked whether it is willing. */
const words = {
  A: { title: 'slip.title', opening: ['slip.body.1', 'slip.body.2'], how: 'slip.how', last: 'slip.how.3' },
  B: { title: 'letter.title', opening: ['letter.body.1', 'letter.body.2'], how: 'letter.how', last: 'letter.how.3' },
} as const;

/** The letter to one respondent, or the slip for one applicant: one A4 page from which everything can be found and answered. */
export function Letter({ matter, receipt, recipient }: LetterProps) {
  const t = useT();
  const { title, opening, how, last } = words[recipient.side];
  const day = formatDay(receipt.filedAt);
  const facts = { ...matter, day, number: receipt.receiptNumber };
  return (
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
