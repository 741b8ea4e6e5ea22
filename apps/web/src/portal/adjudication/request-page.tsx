import type { AcceptanceCheckView } from '@contract';
import { useState } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { labelled, text, useLanguage } from '../../i18n/i18n';
import { ActionField } from '../actions/action-field';
import { paths } from '../paths';
import { Button, ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { ErrorSummary, ProblemNotice } from '../ui/problem';
import { Loaded } from '../ui/states';
import { useT } from '../words/adjudication';
import { useT as usePortalT } from '../words/portal';
import { Conditions } from './conditions';
import { RequestIntroduction } from './request-introduction';
import { RequestReview } from './request-review';
import { useRequest } from './use-request';
import '../styles/dispute.css';
import '../styles/facts.css';

/** 请求行政裁决: what it is, one group of questions a page, everything once more, and away. */
export function RequestPage() {
  const { disputeId = '', step } = useParams();
  const request = useRequest(disputeId);
  if (!step) return <RequestIntroduction disputeId={disputeId} query={request.query} />;
  return (
    <Loaded query={request.query}>
      {(check) => {
        if (step === 'review') return <RequestReview disputeId={disputeId} check={check} />;
        const group = check.groups.find(({ id }) => id === step);
        return group ? <Questions key={step} disputeId={disputeId} request={request} check={check} group={group} /> : <Navigate to={paths.adjudicate(disputeId)} replace />;
      }}
    </Loaded>
  );
}

interface QuestionsProps {
  disputeId: string;
  request: ReturnType<typeof useRequest>;
  check: AcceptanceCheckView;
  group: AcceptanceCheckView['groups'][number];
}

/** On to the next page, unless the server says that something here is unanswered or can't be. */
function useGoingOn({ disputeId, request, check, group }: QuestionsProps) {
  const navigate = useNavigate();
  // What was wrong when the person last went on; a question that came since isn't late yet.
  const [wrong, setWrong] = useState<{ attempt: number; fields: string[] }>({ attempt: 0, fields: [] });
  const [failure, setFailure] = useState<unknown>(null);
  const [isChecking, setChecking] = useState(false);
  const at = check.groups.indexOf(group);
  const hrefOf = (index: number) => paths.adjudicate(disputeId, check.groups[index]?.id ?? 'review');
  const goOn = async () => {
    setChecking(true);
    setFailure(null);
    try {
      const now = await request.checkNow();
      const asked = now.groups.find(({ id }) => id === group.id)?.fields.map(({ name }) => name) ?? [];
      const fields = now.problems.map(({ field }) => field).filter((field) => asked.includes(field));
      if (fields.length > 0) setWrong(({ attempt }) => ({ attempt: attempt + 1, fields }));
      else void navigate(hrefOf(at + 1));
    } catch (error) {
      setFailure(error);
    } finally {
      setChecking(false);
    }
  };
  return { at, wrong, failure, isChecking, goOn, backTo: at > 0 ? hrefOf(at - 1) : paths.adjudicate(disputeId) };
}

function Questions(props: QuestionsProps) {
  const { request, check, group } = props;
  const t = useT();
  const portalT = usePortalT();
  useLanguage();
  const { at, wrong, failure, isChecking, goOn, backTo } = useGoingOn(props);
  const names = group.fields.map(({ name }) => name);
  const lines = check.problems.filter(({ field }) => names.includes(field) && wrong.fields.includes(field));
  const labelOf = (name: string) => text(group.fields.find((field) => field.name === name)?.label);
  const isBegun = names.some((name) => check.answers[name] !== undefined);

  return (
    <Page title={text(group.title)} kicker={t('step', { at: at + 1, of: check.groups.length + 1 })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isChecking) void goOn();
        }}
      >
        <ErrorSummary key={wrong.attempt} lines={lines.map((one) => ({ path: one.field, message: labelled(labelOf(one.field), text(one.message)) }))} />
        {failure !== null && <ProblemNotice error={failure} during="write" />}
        {group.fields.map((field) => (
          <ActionField
            key={field.name}
            field={field}
            value={request.answers[field.name] ?? null}
            onChange={(value) => request.set(field, value)}
            error={text(lines.find((one) => one.field === field.name)?.message) || null}
            choices={[]}
          />
        ))}
        <div aria-live="polite">{isBegun && <Conditions title={t('conditions.here')} conditions={check.conditions.filter(({ id }) => group.conditions.includes(id))} />}</div>
        <div className="button-row button-row--end">
          <Button look="main" type="submit" busy={isChecking && portalT('loading')}>
            {t('next')}
          </Button>
          <ButtonLink to={backTo} look="quiet">
            {t('back')}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}
