import type { SessionView } from '@contract';
import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../queries';
import { LanguageSwitch } from '../shell/language-switch';
import { portalHref } from '../paths';
import { useT } from '../words';
import { reportSignedIn } from './session-end';
import { SignInForm } from './sign-in-form';

export function SignInPage({ notForStaff = false }: { notForStaff?: boolean }) {
  const t = useT();
  const queries = useQueryClient();

  const enter = (session: SessionView) => {
    reportSignedIn();
    // What another person had loaded goes; the session itself stays, since this page listens to it.
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.session[0] });
    queries.setQueryData(keys.session, session);
  };

  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <header>
          <h1>
            <span className="brand-mark" aria-hidden>
              和
            </span>
            {t('app.name')}
          </h1>
          <p className="muted">{t('app.purpose')}</p>
        </header>
        {notForStaff && <p className="notice-line">{t('signIn.notStaff')}</p>}
        <SignInForm onSignedIn={enter} />
        <footer>
          <a href={portalHref}>{t('signIn.toPortal')}</a>
          <LanguageSwitch />
        </footer>
      </div>
    </main>
  );
}
