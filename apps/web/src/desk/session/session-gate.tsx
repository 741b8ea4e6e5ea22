import type { SessionView } from '@contract';
import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { closeDrafts } from '../forms/draft-store';
import { portalHref } from '../paths';
import { keys, useSessionQuery } from '../queries';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';
import { NewPasswordPage } from './new-password-page';
import { SessionContext } from './session-context';
import { reportSignedIn, useSessionEnded } from './session-end';
import { SignInForm } from './sign-in-form';
import { SignInPage } from './sign-in-page';

const isStaff = (session: SessionView) => session.kind === 'user' && session.roles.some((role) => !['applicant', 'respondent', 'agent'].includes(role));

export function SessionGate({ children }: { children: ReactNode }) {
  const query = useSessionQuery();
  if (query.isPending) return <Loading />;
  if (query.error && !query.data) {
    return (
      <main className="page">
        <ProblemAlert error={query.error} kind="read" onRetry={() => void query.refetch()} />
      </main>
    );
  }
  if (!query.data) return <SignInPage />;
  if (query.data.mustChangePassword) return <NewPasswordPage />;
  if (!isStaff(query.data)) return <SignInPage notForStaff />;
  return (
    <SessionContext value={query.data}>
      {children}
      <SessionEnded session={query.data} />
    </SessionContext>
  );
}

/** The page below stays mounted, so nothing typed is lost. Another person signing in must not see it: then everything is reloaded. */
function SessionEnded({ session }: { session: SessionView }) {
  const t = useT();
  const queries = useQueryClient();
  const hasEnded = useSessionEnded();

  const goOn = (next: SessionView) => {
    if (next.username !== session.username) {
      closeDrafts();
      window.location.assign('/desk/');
      return;
    }
    queries.setQueryData(keys.session, next);
    reportSignedIn();
    void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== keys.session[0] });
  };

  return (
    <Modal open={hasEnded} title={t('signIn.ended')} footer={null} closable={false} mask={{ closable: false }} keyboard={false} destroyOnHidden width={420}>
      <p>{t('signIn.endedHelp')}</p>
      <SignInForm username={session.username ?? ''} onSignedIn={goOn} />
      <p className="muted">
        <a href={portalHref}>{t('signIn.leave')}</a>
      </p>
    </Modal>
  );
}
