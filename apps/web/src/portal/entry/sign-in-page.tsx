import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { session } from '../../api/endpoints';
import { paths, safeNext } from '../paths';
import { useSetSession } from '../session';
import { Button } from '../ui/button';
import { TextField } from '../ui/inputs';
import { Page } from '../ui/page';
import { useT } from '../words/portal';
import { EntryProblem, useEntryErrors } from './entry-problem';

export function SignInPage() {
  const t = useT();
  const [query] = useSearchParams();
  const next = query.get('next');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const navigate = useNavigate();
  const setSession = useSetSession();
  const signIn = useMutation({
    mutationFn: () => session.signIn(username.trim(), password),
    onSuccess: (view) => {
      setSession(view);
      void navigate(safeNext(next, paths.disputes()), { replace: true });
    },
  });
  const errors = useEntryErrors(signIn.error);
  return (
    <Page title={t('signIn.title')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate();
        }}
      >
        <EntryProblem error={signIn.error} />
        <TextField path="username" label={t('signIn.username')} autoComplete="username" error={errors.get('username')} value={username} onChange={setUsername} width="medium" />
        <TextField
          path="password"
          label={t('signIn.password')}
          type="password"
          autoComplete="current-password"
          error={errors.get('password')}
          value={password}
          onChange={setPassword}
          width="medium"
        />
        <Button look="main" type="submit" busy={signIn.isPending && t('sending')}>
          {t('signIn.submit')}
        </Button>
      </form>
      <p>
        <Link to={paths.register(next ?? undefined)}>{t('signIn.toRegister')}</Link>
      </p>
      <p>
        <Link to={paths.notice()}>{t('signIn.toNotice')}</Link>
      </p>
    </Page>
  );
}
