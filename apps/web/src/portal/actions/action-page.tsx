import type { ActionView, ProceedingView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { formatMoment } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { proceedingQuery } from '../disputes/queries';
import { AgreementText } from '../disputes/agreement';
import { OfferTerms } from '../disputes/offers';
import { paths } from '../paths';
import { ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { Empty, Loaded } from '../ui/states';
import { useT } from '../words/dispute';
import { ActionForm } from './action-form';
import { presetValues } from './action-input';
import { presetAction } from './preset-action';
import '../styles/dispute.css';

/** One action, one page: what it is, its fields, one button. Linkable, and the browser's back leaves it. */
export function ActionPage() {
  const { disputeId = '', proceedingId = '', action: name = '' } = useParams();
  const t = useT();
  useLanguage();
  const query = useQuery(proceedingQuery(proceedingId));
  return (
    <Loaded query={query}>
      {(proceeding) => {
        const action = proceeding.actions.find((one) => one.action === name);
        if (action) return <OneAction key={name} disputeId={disputeId} proceeding={proceeding} action={action} />;
        return (
          <Page title={proceeding.title}>
            <Empty title={t('action.gone')}>
              <ButtonLink to={paths.dispute(disputeId)}>{t('action.toDispute')}</ButtonLink>
            </Empty>
          </Page>
        );
      }}
    </Loaded>
  );
}

function OneAction({ disputeId, proceeding, action: named }: { disputeId: string; proceeding: ProceedingView; action: ActionView }) {
  const t = useT();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const { action, offer, record, title: preset, fixed } = presetAction(proceeding, named, query);
  const agreement = action.action === 'sign' ? proceeding.mediation?.agreement : null;
  const title = preset ? t(preset) : text(action.name);
  const done = () => void navigate(paths.dispute(disputeId), { replace: true, state: { done: title } });
  return (
    <Page title={title} kicker={`${proceeding.title} · ${text(proceeding.stateName)}`}>
      <ActionForm
        proceeding={proceeding}
        action={action}
        initial={presetValues(action.input, query, proceeding.choices)}
        fixed={fixed}
        onDone={done}
        cancelTo={paths.dispute(disputeId)}
        submitLabel={t(agreement ? 'action.sign' : 'action.submit')}
      >
        {agreement && <AgreementText agreement={agreement} />}
        {offer && (
          <div className={`thread thread--${offer.side}`}>
            <OfferTerms offer={offer} offers={proceeding.mediation?.offers ?? []} />
          </div>
        )}
        {preset === 'offers.accept' && <p className="notice">{t('offers.noAgreement')}</p>}
        {record && (
          <>
            <p className="muted">{t('record.of', { moment: formatMoment(record.startsAt) })}</p>
            <p className="prose notice">{record.record}</p>
            {record.undisputedFacts && <p className="prose notice">{t('record.facts', { facts: record.undisputedFacts })}</p>}
          </>
        )}
      </ActionForm>
    </Page>
  );
}
