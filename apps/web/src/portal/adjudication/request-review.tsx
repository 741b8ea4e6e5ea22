import type { AcceptanceCheckView, FieldView } from '@contract';
import { Link, useNavigate } from 'react-router';
import { formatDay } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { Fact, Facts } from '../disputes/facts';
import { paths } from '../paths';
import { Button, ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { ProblemNotice } from '../ui/problem';
import { useT } from '../words/adjudication';
import { useT as useDisputeT } from '../words/dispute';
import { useT as usePortalT } from '../words/portal';
import { Conditions } from './conditions';
import { useSending } from './use-request';

/** Everything once more, each with its own 修改, and what nobody can submit with. */
export function RequestReview({ disputeId, check }: { disputeId: string; check: AcceptanceCheckView }) {
  const t = useT();
  const portalT = usePortalT();
  useLanguage();
  const navigate = useNavigate();
  const sending = useSending(disputeId, (proceedingId) => void navigate(paths.adjudicationSent(disputeId, proceedingId), { replace: true }));
  return (
    <Page title={t('review.title')} kicker={t('title')} lead={t('review.lead', { department: check.department })}>
      {check.groups.map((group) => (
        <section key={group.id} className="section">
          <div className="spread">
            <h2>{text(group.title)}</h2>
            <Link to={paths.adjudicate(disputeId, group.id)} aria-label={t('review.change.what', { what: text(group.title) })}>
              {t('review.change')}
            </Link>
          </div>
          <Facts>
            {group.fields.map((field) => (
              <Fact key={field.name} name={text(field.label)}>
                <AnswerText field={field} value={check.answers[field.name]} />
              </Fact>
            ))}
          </Facts>
        </section>
      ))}
      <Conditions title={t('conditions.all')} conditions={check.conditions} />
      {sending.error !== null && <ProblemNotice error={sending.error} during="write" />}
      {!check.ready && (
        <p className="notice notice--careful" id="not-ready">
          {t(check.problems.length > 0 ? 'review.unanswered' : 'review.stopped')}
        </p>
      )}
      <div className="button-row">
        <Button
          look="main"
          disabled={!check.ready}
          describedBy={check.ready ? undefined : 'not-ready'}
          onClick={() => sending.mutate(check)}
          busy={sending.isPending && portalT('loading')}
        >
          {t('review.submit')}
        </Button>
        <ButtonLink to={paths.dispute(disputeId)} look="quiet">
          {t('cancel')}
        </ButtonLink>
      </div>
    </Page>
  );
}

export function AnswerText({ field, value }: { field: FieldView; value: string | boolean | undefined }) {
  const t = useT();
  const disputeT = useDisputeT();
  if (value === undefined) return <span className="muted">{t('review.missing')}</span>;
  if (typeof value === 'boolean') return disputeT(value ? 'action.yes' : 'action.no');
  if (field.kind === 'date') return formatDay(value);
  const option = field.options?.find((one) => one.value === value);
  return option ? text(option.label) : <span className="prose">{value}</span>;
}
