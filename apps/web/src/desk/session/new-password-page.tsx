import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { put } from '../../api/client';
import { asProblem } from '../../api/problem';
import { FieldFrame } from '../forms/field-frame';
import { fieldErrors } from '../forms/error-list';
import { keys } from '../queries';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';

/** Whoever came with a one-time password sets one of its own before anything else. */
export function NewPasswordPage() {
  const t = useT();
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation({ mutationFn: () => put('/password', { current, password }), onSuccess: () => queries.invalidateQueries({ queryKey: keys.session }) });
  const errors = change.error ? fieldErrors(asProblem(change.error)) : new Map<string, string>();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>{t('newPassword.title')}</h1>
        <p className="muted">{t('newPassword.help')}</p>
        <form onSubmit={submit} className="stack" aria-label={t('newPassword.title')}>
          {change.error && <ProblemAlert error={change.error} kind="write" />}
          <FieldFrame id="current" required label={t('newPassword.current')} error={errors.get('current')}>
            <Input.Password id="current" autoComplete="current-password" value={current} onChange={(event) => setCurrent(event.target.value)} />
          </FieldFrame>
          <FieldFrame id="password" required label={t('newPassword.new')} hint={t('newPassword.hint')} error={errors.get('password')}>
            <Input.Password id="password" autoComplete="new-password" value={password} onChange={(event) => setPassword(event.target.value)} />
          </FieldFrame>
          <Button type="primary" htmlType="submit" block loading={change.isPending}>
            {t('newPassword.submit')}
          </Button>
        </form>
      </div>
    </main>
  );
}
