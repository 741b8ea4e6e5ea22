import type { SessionView } from '@contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { session } from '../../api/endpoints';
import { FieldFrame } from '../forms/field-frame';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';

interface Props {
  username?: string;
  onSignedIn: (session: SessionView) => void;
}

export function SignInForm({ username: knownAs = '', onSignedIn }: Props) {
  const t = useT();
  const [username, setUsername] = useState(knownAs);
  const [password, setPassword] = useState('');
  const signIn = useMutation({ mutationFn: () => session.signIn(username.trim(), password), onSuccess: onSignedIn });

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (username.trim() !== '' && password !== '') signIn.mutate();
  };

  return (
    <form onSubmit={submit} aria-label={t('signIn.title')} className="stack">
      {signIn.error && <ProblemAlert error={signIn.error} kind="sign-in" />}
      <FieldFrame id="username" required label={t('signIn.username')}>
        <Input id="username" size="large" autoComplete="username" autoFocus={knownAs === ''} value={username} onChange={(event) => setUsername(event.target.value)} />
      </FieldFrame>
      <FieldFrame id="password" required label={t('signIn.password')}>
        <Input.Password
          id="password"
          size="large"
          autoComplete="current-password"
          autoFocus={knownAs !== ''}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </FieldFrame>
      <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
