import { Link, Navigate } from 'react-router';
import { paths } from '../paths';
import { useSession } from '../session';
import { Page } from '../ui/page';
import { Loaded } from '../ui/states';
import { useT } from '../words/portal';

/** Who is known already goes straight on; others choose how they come in. */
export function ProgressPage() {
  const t = useT();
  const session = useSession();
  return (
    <Loaded query={session}>
      {(view) => {
        if (view) return <Navigate replace to={view.disputeId ? paths.dispute(view.disputeId) : paths.disputes()} />;
        return (
          <Page title={t('progress.title')}>
            <ul className="ways">
              <li>
                <Link to={paths.signIn(paths.disputes())}>{t('progress.account')}</Link>
                <p className="muted">{t('progress.account.text')}</p>
              </li>
              <li>
                <Link to={paths.notice()}>{t('progress.code')}</Link>
                <p className="muted">{t('progress.code.text')}</p>
              </li>
            </ul>
          </Page>
        );
      }}
    </Loaded>
  );
}
