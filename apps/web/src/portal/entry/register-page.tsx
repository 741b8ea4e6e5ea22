import type { RegistrationRequest } from '@contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { session } from '../../api/endpoints';
import { paths, safeNext } from '../paths';
import { useSetSession } from '../session';
import { Button } from '../ui/button';
import { CheckField, TextField } from '../ui/inputs';
import { Page } from '../ui/page';
import { useT } from '../words/portal';
import { EntryProblem, useEntryErrors } from './entry-problem';

const blank: RegistrationRequest = { username: '', password: '', name: '', phone: '' };

export function RegisterPage() {
  const t = useT();
  const [query] = useSearchParams();
  const next = query.get('next');
  const [request, setRequest] = useState(blank);
  const [isShown, setShown] = useState(false);
  const navigate = useNavigate();
  const setSession = useSetSession();
  const register = useMutation({
    mutationFn: () => session.register({ ...request, username: request.username.trim(), phone: request.phone || undefined }),
    onSuccess: (view) => {
      setSession(view);
      void navigate(safeNext(next, paths.beforeFiling()), { replace: true });
    },
  });
  const errors = useEntryErrors(register.error);
  const field = (name: keyof RegistrationRequest) => ({
    path: name,
    error: errors.get(name),
    value: request[name] ?? '',
    onChange: (value: string) => setRequest((all) => ({ ...all, [name]: value })),
  });
  return (
    <Page title={t('register.title')} lead={t('register.lead')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          register.mutate();
        }}
      >
        <EntryProblem error={register.error} />
        <TextField {...field('name')} label={t('register.name')} hint={t('register.name.hint')} autoComplete="name" />
        <TextField {...field('phone')} label={t('register.phone')} hint={t('register.phone.hint')} optional type="tel" inputMode="tel" autoComplete="tel" width="medium" />
        <TextField {...field('username')} label={t('register.username')} hint={t('register.username.hint')} autoComplete="username" width="medium" />
        <TextField {...field('password')} label={t('register.password')} type={isShown ? 'text' : 'password'} autoComplete="new-password" width="medium" />
        <CheckField path="show" label={t('register.password.show')} checked={isShown} onChange={setShown} />
        <Button look="main" type="submit" busy={register.isPending && t('sending')}>
          {t('register.submit')}
        </Button>
      </form>
      <p>
        <Link to={paths.signIn(next ?? undefined)}>{t('register.toSignIn')}</Link>
      </p>
    </Page>
  );
}
