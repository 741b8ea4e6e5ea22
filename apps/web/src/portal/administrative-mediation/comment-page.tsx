import type { ActionView, AdministrativeMediationView, ProceedingView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { asProblem } from '../../api/problem';
import { formatDay } from '../../i18n/format';
import { labelled, text, useLanguage } from '../../i18n/i18n';
import { ActionField } from '../actions/action-field';
import { presetValues } from '../actions/action-input';
import { useActionForm } from '../actions/use-action-form';
import { Fact, Facts } from '../disputes/facts';
import { proceedingQuery } from '../disputes/queries';
import { paths } from '../paths';
import { Button, ButtonLink } from '../ui/button';
import { RadioField, TextAreaField } from '../ui/inputs';
import { Page } from '../ui/page';
import { ErrorSummary, fieldErrors, ProblemNotice } from '../ui/problem';
import { Loaded } from '../ui/states';
import { useT } from '../words/administrative-mediation';
import { useT as usePortalT } from '../words/portal';
import { mediationFileQuery } from './queries';
import '../styles/dispute.css';

/** 提交意见陈述书: what is asked, until when, and what yes and no lead to. */
export function CommentPage() {
  const { proceedingId = '' } = useParams();
  const query = useQuery(proceedingQuery(proceedingId));
  return <Loaded query={query}>{(proceeding) => <Comment proceeding={proceeding} />}</Loaded>;
}

function Comment({ proceeding }: { proceeding: ProceedingView }) {
  const t = useT();
  useLanguage();
  const query = useQuery(mediationFileQuery(proceeding.id, proceeding.version));
  const action = proceeding.actions.find((one) => one.action === 'comment');
  const last = query.data?.respondents.find(({ mine, accepts }) => mine && accepts === null)?.commentUntil;
  return (
    <Page title={t('comment.title')} kicker={proceeding.title} lead={last ? t('comment.lead', { day: formatDay(last) }) : t('comment.lead.open')}>
      <Loaded query={query}>{(mediation) => <Asked mediation={mediation} />}</Loaded>
      {action && <Answer proceeding={proceeding} action={action} />}
    </Page>
  );
}

function Asked({ mediation }: { mediation: AdministrativeMediationView }) {
  const t = useT();
  return (
    <section className="section">
      <h2>{t('comment.asked')}</h2>
      <Facts>
        <Fact name={t('request.kind')}>{mediation.kind && text(mediation.kind.name)}</Fact>
        <Fact name={t('request.request')}>
          <span className="prose">{mediation.request}</span>
        </Fact>
        <Fact name={t('request.facts')}>
          <span className="prose">{mediation.facts}</span>
        </Fact>
      </Facts>
    </section>
  );
}

const answers = ['accept', 'refuse'] as const;

function Answer({ proceeding, action }: { proceeding: ProceedingView; action: ActionView }) {
  const t = useT();
  const portalT = usePortalT();
  const navigate = useNavigate();
  const initial = presetValues(action.input, new URLSearchParams(), proceeding.choices);
  const onDone = () => void navigate(paths.dispute(proceeding.disputeId), { replace: true, state: { done: text(action.name) } });
  const form = useActionForm({ proceeding, action, initial, onDone });
  const problem = form.error ? asProblem(form.error) : null;
  const errors = fieldErrors(problem?.fields ?? []);
  const labels: Record<string, string> = { accepts: t('comment.choice'), text: t('comment.text'), party: t('comment.party') };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.isSending) form.submit();
      }}
    >
      {problem && problem.fields.length > 0 && (
        <ErrorSummary key={form.attempt} lines={problem.fields.map(({ field, message }) => ({ path: field, message: labelled(labels[field] ?? '', text(message)) }))} />
      )}
      {problem && problem.fields.length === 0 && <ProblemNotice error={problem} during="write" />}
      <Choices proceeding={proceeding} action={action} form={form} errors={errors} />
      {action.refusal && (
        <p className="notice" id="refusal">
          {text(action.refusal.message)}
        </p>
      )}
      <div className="button-row">
        <Button look="main" type="submit" disabled={action.refusal !== null} describedBy={action.refusal ? 'refusal' : undefined} busy={form.isSending && portalT('sending')}>
          {t('comment.send')}
        </Button>
        <ButtonLink to={paths.dispute(proceeding.disputeId)} look="quiet">
          {t('cancel')}
        </ButtonLink>
      </div>
    </form>
  );
}

interface ChoicesProps {
  proceeding: ProceedingView;
  action: ActionView;
  form: ReturnType<typeof useActionForm>;
  errors: ReadonlyMap<string, string>;
}

/** Who speaks for several respondents says for whom; what yes and no lead to stands beside them. */
function Choices({ proceeding, action, form, errors }: ChoicesProps) {
  const t = useT();
  const party = action.input.find(({ name }) => name === 'party');
  const respondents = proceeding.choices.respondents ?? [];
  const { accepts, text: said } = form.values;
  return (
    <>
      {party && respondents.length > 1 && (
        <ActionField field={party} value={form.values.party ?? null} onChange={(value) => form.set('party', value)} error={errors.get('party') ?? null} choices={respondents} />
      )}
      <RadioField
        path="accepts"
        label={t('comment.choice')}
        error={errors.get('accepts') ?? null}
        value={typeof accepts === 'boolean' ? (accepts ? 'accept' : 'refuse') : null}
        onChange={(value) => form.set('accepts', value === 'accept')}
        choices={answers.map((value) => ({ value, label: t(`comment.${value}`), hint: t(`comment.${value}.then`) }))}
      />
      <TextAreaField
        path="text"
        label={t('comment.text')}
        hint={t('comment.text.hint')}
        error={errors.get('text') ?? null}
        value={typeof said === 'string' ? said : ''}
        onChange={(value) => form.set('text', value)}
      />
    </>
  );
}
