import type { ActionView, ProceedingView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { text, useLanguage } from '../../i18n/i18n';
import { proceedingQuery } from '../disputes/queries';
import { AgreementText } from '../disputes/agreement';
import { paths } from '../paths';
import { ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { Empty, Loaded } from '../ui/states';
import { useT } from '../words/dispute';
import { ActionForm } from './action-form';
import { presetValues } from './action-input';
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

function OneAction({ disputeId, proceeding, action }: { disputeId: string; proceeding: ProceedingView; action: ActionView }) {
  const t = useT();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const agreement = action.action === 'sign' ? proceeding.mediation?.agreement : null;
  const done = () => void navigate(paths.dispute(disputeId), { replace: true, state: { done: text(action.name) } });
  return (
    <Page title={text(action.name)} kicker={`${proceeding.title} · ${text(proceeding.stateName)}`}>
      <ActionForm
        proceeding={proceeding}
        action={action}
        initial={presetValues(action.input, query, proceeding.choices)}
        onDone={done}
        cancelTo={paths.dispute(disputeId)}
        submitLabel={t(agreement ? 'action.sign' : 'action.submit')}
      >
        {agreement && <AgreementText agreement={agreement} />}
      </ActionForm>
    </Page>
  );
}
