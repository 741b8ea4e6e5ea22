import type { OfferView, ProceedingView } from '@contract';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { formatDay, formatMoment, formatMoney } from '../../../i18n/format';
import { text } from '../../../i18n/i18n';
import { paths } from '../../paths';
import { Audience } from '../../ui/audience';
import { Empty, Tag } from '../../ui/section';
import { useT } from '../../words';

/** A ladder: each side in its own column, newest at the bottom, so one sees how far apart they are. */
export function OfferThread({ view, offers }: { view: ProceedingView; offers: OfferView[] }) {
  const t = useT();
  if (offers.length === 0) return <Empty>{t('mediation.noOffers')}</Empty>;
  return (
    <ol className="offers">
      {offers.map((offer, index) => (
        <li key={offer.id} className={`card side-${offer.side} offer-${offer.state}`}>
          <header>
            <strong>{offer.amountFen === null ? t('offer.noAmount') : formatMoney(offer.amountFen)}</strong>
            <Tag tone={offer.state === 'accepted' ? 'good' : offer.state === 'open' ? 'soon' : 'plain'}>{t(`offer.${offer.state}`)}</Tag>
            <Audience of={offer.audience} />
          </header>
          <Terms offer={offer} />
          <p className="muted small">
            {t(`side.${offer.side}`)} {offer.madeBy} · {formatMoment(offer.at)} {offer.forwardedAt && t('offer.forwarded', { at: formatMoment(offer.forwardedAt) })}
          </p>
          <Answers offer={offer} offers={offers} />
          {(offer.state === 'open' || index === offers.length - 1) && <Steps view={view} offer={offer} />}
        </li>
      ))}
    </ol>
  );
}

function Terms({ offer }: { offer: OfferView }) {
  const t = useT();
  const facts = [
    offer.amountFen !== null && t(`offer.payer.${offer.payer}`),
    offer.payOn && t('offer.payOn', { day: formatDay(offer.payOn) }),
    offer.conduct.length > 0 && offer.conduct.map(text).join('、'),
    offer.openUntil && t(offer.state === 'lapsed' ? 'offer.wasOpenUntil' : 'offer.openUntil', { at: formatMoment(offer.openUntil) }),
  ].filter((one) => typeof one === 'string');
  return (
    <>
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {offer.terms && <p className="prose">{offer.terms}</p>}
    </>
  );
}

function Answers({ offer, offers }: { offer: OfferView; offers: OfferView[] }) {
  const t = useT();
  const answered = offers.find((one) => one.id === offer.answersId);
  return (
    <>
      {answered && <p className="muted small">{t('offer.answersTo', { at: formatMoment(answered.at) })}</p>}
      {offer.answers.map((answer) => (
        <p key={answer.side} className="small">
          {t(`side.${answer.side}`)} {answer.by} · {formatMoment(answer.at)} <strong>{t(`offer.${answer.answer}`)}</strong> {answer.reason}
        </p>
      ))}
    </>
  );
}

/** What the mediator can do with this offer; disabled with its reason once that is over. */
function Steps({ view, offer }: { view: ProceedingView; offer: OfferView }) {
  const navigate = useNavigate();
  const { id, tab = 'overview' } = useParams();
  return offer.steps.map(({ action, refusal }) => {
    const known = view.actions.find((one) => one.action === action);
    if (!known) return null;
    const why = `why-${offer.id}-${action}`;
    return (
      <p key={action}>
        <Button
          size="small"
          disabled={refusal !== null}
          aria-describedby={refusal ? why : undefined}
          onClick={() => void navigate(paths.action(view.id, tab, action), { replace: view.id === id })}
        >
          {text(known.name)}
        </Button>
        {refusal && (
          <span id={why} className="muted small">
            {' '}
            {text(refusal.message)}
          </span>
        )}
      </p>
    );
  });
}
