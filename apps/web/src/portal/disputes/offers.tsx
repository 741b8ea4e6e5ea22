import type { OfferView, ProceedingView } from '@contract';
import { formatDay, formatMoment, formatMoney } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { Disclosure } from '../ui/disclosure';
import { useT } from '../words/dispute';
import { AudienceTag } from './audience-tag';
import { OfferSteps } from './offer-steps';

/** The newest; the rest on demand. */
const SHOWN = 3;

/** What each side has put forward, newest first: a sum, a day, and what became of it. */
export function Offers({ proceeding, offers }: { proceeding: ProceedingView; offers: OfferView[] }) {
  const t = useT();
  if (offers.length === 0) return null;
  const newestFirst = [...offers].reverse();
  const rest = newestFirst.slice(SHOWN);
  const entry = (offer: OfferView) => (
    <li key={offer.id} className={`thread thread--${offer.side}`}>
      <OfferTerms offer={offer} offers={offers} />
      {(offer.state === 'open' || offer === newestFirst[0]) && <OfferSteps proceeding={proceeding} offer={offer} isNewest={offer === newestFirst[0]} />}
    </li>
  );
  return (
    <div className="block">
      <h3>{t('offers.title')}</h3>
      <p className="small muted">{t('offers.noAgreement')}</p>
      <ul className="ruled-list">{newestFirst.slice(0, SHOWN).map(entry)}</ul>
      {rest.length > 0 && (
        <Disclosure summary={t('mediation.stream.more', { count: rest.length })}>
          <ul className="ruled-list">{rest.map(entry)}</ul>
        </Disclosure>
      )}
    </div>
  );
}

export function OfferTerms({ offer, offers }: { offer: OfferView; offers: OfferView[] }) {
  const t = useT();
  useLanguage();
  const answered = offers.find((one) => one.id === offer.answersId);
  return (
    <>
      <div className="spread">
        <span className="small">
          {t(`mediation.offer.${offer.side}`)} · {formatMoment(offer.at)}
        </span>
        <span className="muted">{t(`mediation.offer.${offer.state}`)}</span>
      </div>
      {answered && <p className="small muted">{t('offers.answersTo', { moment: formatMoment(answered.at) })}</p>}
      {offer.amountFen !== null && (
        <p>
          <span className="amount">{formatMoney(offer.amountFen)}</span> <span className="small">{t(`offers.payer.${offer.payer}`)}</span>
        </p>
      )}
      {offer.payOn && <p>{t('offers.payOn', { day: formatDay(offer.payOn) })}</p>}
      {offer.conduct.length > 0 && (
        <ul className="offer__conduct">
          {offer.conduct.map((one) => (
            <li key={one.zh}>{text(one)}</li>
          ))}
        </ul>
      )}
      {offer.terms && <p className="prose">{offer.terms}</p>}
      {offer.openUntil && <p className="small">{t(offer.state === 'lapsed' ? 'offers.wasOpenUntil' : 'offers.openUntil', { moment: formatMoment(offer.openUntil) })}</p>}
      {offer.answers.map((answer) => (
        <p key={answer.side} className="small">
          {t(`offers.answer.${answer.answer}`, { side: t(`offers.side.${answer.side}`), moment: formatMoment(answer.at) })} {answer.reason}
        </p>
      ))}
      {offer.forwardedAt && <p className="small muted">{t('offers.forwarded', { moment: formatMoment(offer.forwardedAt) })}</p>}
      <AudienceTag audience={offer.audience} />
    </>
  );
}
