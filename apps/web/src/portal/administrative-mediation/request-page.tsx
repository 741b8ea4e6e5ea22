import type { MediationCheckView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { asProblem } from '../../api/problem';
import { labelled, text, useLanguage } from '../../i18n/i18n';
import { ActionField } from '../actions/action-field';
import { paths } from '../paths';
import { Button, ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { ErrorSummary, ProblemNotice } from '../ui/problem';
import { Loaded } from '../ui/states';
import { useT } from '../words/administrative-mediation';
import { useT as usePortalT } from '../words/portal';
import { Readings } from './readings';
import { asked, mediationCheckQuery, useMediationRequest, useSendingRequest } from './use-mediation-request';
import '../styles/dispute.css';
import '../styles/filing.css';

/** 请求行政调解: what may be mediated, then the questions of one kind with what the answers mean. */
export function MediationRequestPage() {
  const { disputeId = '', kind } = useParams();
  return kind ? <Questions key={kind} disputeId={disputeId} kind={kind} /> : <Kinds disputeId={disputeId} />;
}

/** The kind without questions of its own: enough to learn the list. */
const ANY = 'AM_OTHER';

function Kinds({ disputeId }: { disputeId: string }) {
  const t = useT();
  useLanguage();
  const query = useQuery(mediationCheckQuery(disputeId, ANY));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={query}>
        {({ kinds, draft }) => (
          <>
            {draft && <p className="notice">{t('draft')}</p>}
            <h2>{t('kinds.title')}</h2>
            <ul className="ruled-list">
              {kinds.map(({ id, name, law, about }) => (
                <li key={id}>
                  <Link to={paths.askMediation(disputeId, id)}>
                    <strong>{text(name)}</strong>
                  </Link>
                  <p>{text(about)}</p>
                  <p className="small muted">{law}</p>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      <div className="button-row">
        <ButtonLink to={paths.dispute(disputeId)} look="quiet">
          {t('cancel')}
        </ButtonLink>
      </div>
    </Page>
  );
}

interface QuestionsProps {
  disputeId: string;
  kind: string;
}

function Questions({ disputeId, kind }: QuestionsProps) {
  const request = useMediationRequest(disputeId, kind);
  return <Loaded query={request.query}>{(check) => <Form disputeId={disputeId} kind={kind} check={check} request={request} />}</Loaded>;
}

type Problems = MediationCheckView['problems'];

function useSendingForm({ disputeId, kind, check, request }: FormProps) {
  const navigate = useNavigate();
  const t = useT();
  const [wrong, setWrong] = useState<{ attempt: number; problems: Problems }>({ attempt: 0, problems: [] });
  const sending = useSendingRequest(disputeId, kind, () => {
    request.forget();
    void navigate(paths.dispute(disputeId), { replace: true, state: { done: t('title') } });
  });
  const complain = (problems: Problems) => setWrong(({ attempt }) => ({ attempt: attempt + 1, problems }));
  const send = () =>
    sending.mutate(
      { fields: check.fields, typed: request.typed },
      { onError: (error) => complain(asProblem(error).fields), onSuccess: () => setWrong({ attempt: 0, problems: [] }) },
    );
  return { wrong, send, failure: sending.error, isSending: sending.isPending };
}

interface FormProps extends QuestionsProps {
  check: MediationCheckView;
  request: ReturnType<typeof useMediationRequest>;
}

function Form(props: FormProps) {
  const { disputeId, kind, check, request } = props;
  const t = useT();
  const portalT = usePortalT();
  useLanguage();
  const { wrong, send, failure, isSending } = useSendingForm(props);
  const labelOf = (name: string) => text(check.fields.find((field) => field.name === name)?.label);
  const name = check.kinds.find(({ id }) => id === kind);
  const isBegun = Object.keys(request.typed).length > 0;
  return (
    <Page title={name ? text(name.name) : t('title')} kicker={t('title')} lead={t('lead.questions', { department: check.department })}>
      <form
        noValidate
        onBlur={request.judge}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSending) send();
        }}
      >
        <ErrorSummary key={wrong.attempt} lines={wrong.problems.map((one) => ({ path: one.field, message: labelled(labelOf(one.field), text(one.message)) }))} />
        {failure !== null && wrong.problems.length === 0 && <ProblemNotice error={failure} during="write" />}
        {asked(check).map((field) => (
          <ActionField
            key={field.name}
            field={field}
            value={request.typed[field.name] ?? null}
            onChange={(value) => request.set(field, value)}
            error={text(wrong.problems.find((one) => one.field === field.name)?.message) || null}
            choices={[]}
          />
        ))}
        <div aria-live="polite">{isBegun && <Readings title={t('readings.title')} readings={check.readings} />}</div>
        <div className="button-row button-row--end">
          <Button look="main" type="submit" busy={isSending && portalT('sending')}>
            {t('send')}
          </Button>
          <ButtonLink to={paths.askMediation(disputeId)} look="quiet">
            {t('back')}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}
