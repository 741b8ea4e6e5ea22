import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { newIdempotencyKey } from '../../api/client';
import { drafts } from '../../api/endpoints';
import { formatMoment } from '../../i18n/format';
import { paths } from '../paths';
import { useSession } from '../session';
import { Button, ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { ProblemNotice } from '../ui/problem';
import { useT as usePortalT } from '../words/portal';
import { useT as useDisputeT } from '../words/dispute';
import { useT } from '../words/filing';
import '../styles/filing.css';

/** Materials, fee and usual course before the first field, so that nobody starts without what it takes. */
export function BeforeFilingPage() {
  const t = useT();
  const session = useSession().data;
  const signedIn = session?.kind === 'user';
  return (
    <Page title={t('before.title')} lead={t('before.lead')}>
      {session?.roles.includes('clerk') && <p className="notice">{t('before.counter')}</p>}
      <section className="section">
        <h2>{t('before.materials')}</h2>
        <ul className="materials">
          <Material need="before.must">{t('before.materials.identity')}</Material>
          <Material need="before.must">{t('before.materials.contact')}</Material>
          <Material need="before.ifAny">{t('before.materials.right')}</Material>
          <Material need="before.ifAny">{t('before.materials.evidence')}</Material>
          <Material need="before.ifAny">{t('before.materials.agent')}</Material>
        </ul>
      </section>
      <div className="answers">
        {(['fee', 'time', 'data', 'other'] as const).map((topic) => (
          <section key={topic} className="answer">
            <h2>{t(`before.${topic}`)}</h2>
            <p>{t(`before.${topic}.text`)}</p>
          </section>
        ))}
      </div>
      {signedIn ? <Start /> : <SignInFirst />}
    </Page>
  );
}

function Material({ need, children }: { need: 'before.must' | 'before.ifAny'; children: string }) {
  const t = useT();
  return (
    <li>
      <span className={need === 'before.must' ? 'tag tag--must' : 'tag'}>{t(need)}</span>
      <span>{children}</span>
    </li>
  );
}

function SignInFirst() {
  const t = useT();
  const portalT = usePortalT();
  return (
    <div className="start">
      <p>{t('before.account')}</p>
      <div className="button-row">
        <ButtonLink to={paths.signIn(paths.beforeFiling())} look="main">
          {portalT('signIn.submit')}
        </ButtonLink>
        <ButtonLink to={paths.register(paths.beforeFiling())}>{portalT('register.title')}</ButtonLink>
      </div>
    </div>
  );
}

function Start() {
  const t = useT();
  const disputeT = useDisputeT();
  const portalT = usePortalT();
  const navigate = useNavigate();
  const client = useQueryClient();
  const list = useQuery({ queryKey: ['drafts'], queryFn: drafts.list });
  const key = useRef(newIdempotencyKey());
  const create = useMutation({
    mutationFn: () => drafts.create({}, key.current),
    onSuccess: async (draft) => {
      key.current = newIdempotencyKey();
      await client.invalidateQueries({ queryKey: ['drafts'] });
      void navigate(paths.draft(draft.id));
    },
  });
  const earlier = list.data ?? [];
  return (
    <div className="start">
      {earlier.length > 0 && (
        <>
          <h2>{t('before.resume')}</h2>
          <ul className="ruled-list">
            {earlier.map((draft) => (
              <li key={draft.id}>
                <Link to={paths.draft(draft.id)}>{draft.data.title || disputeT('list.draft.untitled')}</Link>
                <p className="small muted">{disputeT('list.draft.saved', { time: formatMoment(draft.savedAt) })}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {create.isError && <ProblemNotice error={create.error} during="write" />}
      <Button look="main" onClick={() => create.mutate()} busy={create.isPending && portalT('loading')}>
        {t('before.start')}
      </Button>
    </div>
  );
}
