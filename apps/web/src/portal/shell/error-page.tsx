import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { paths } from '../paths';
import { Button, ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { ProblemNotice } from '../ui/problem';
import { useT } from '../words/portal';

/** The last net: a failed page, or a part of the app that couldn't be fetched (offline, or replaced by a newer release). */
export function ErrorPage() {
  const t = useT();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <Page title={t('problem.unexpected.title')}>
      {error instanceof ApiProblem ? <ProblemNotice error={error} during="read" /> : <p role="alert">{t('problem.unexpected.text')}</p>}
      <div className="button-row">
        <Button look="main" onClick={() => location.reload()}>
          {t('problem.reload')}
        </Button>
        <ButtonLink to={paths.landing()}>{t('notFound.home')}</ButtonLink>
      </div>
    </Page>
  );
}

export function NotFoundPage() {
  const t = useT();
  return (
    <Page title={t('notFound.title')} lead={t('notFound.text')}>
      <ButtonLink to={paths.landing()} look="main">
        {t('notFound.home')}
      </ButtonLink>
    </Page>
  );
}
