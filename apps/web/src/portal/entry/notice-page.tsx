import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { session } from '../../api/endpoints';
import { paths } from '../paths';
import { useSetSession } from '../session';
import { Button } from '../ui/button';
import { TextField } from '../ui/inputs';
import { Page } from '../ui/page';
import { useT } from '../words/portal';
import { EntryProblem, useEntryErrors } from './entry-problem';

/** A scanned letter brings the code along; it is still the person who opens it. */
function codeFromAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

/** From the letter to the dispute without an account. */
export function NoticePage() {
  const t = useT();
  const [code, setCode] = useState(codeFromAddress);
  const navigate = useNavigate();
  const setSession = useSetSession();
  const enter = useMutation({
    mutationFn: () => session.enterWithCode(code.trim()),
    onSuccess: (view) => {
      setSession(view);
      void navigate(view.disputeId ? paths.dispute(view.disputeId) : paths.disputes(), { replace: true });
    },
  });
  const errors = useEntryErrors(enter.error);
  return (
    <Page title={t('notice.title')} lead={t('notice.lead')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate();
        }}
      >
        <EntryProblem error={enter.error} />
        <TextField
          path="code"
          label={t('notice.code')}
          hint={t('notice.code.hint')}
          error={errors.get('code')}
          value={code}
          onChange={setCode}
          mono
          width="medium"
          autoComplete="one-time-code"
        />
        <Button look="main" type="submit" busy={enter.isPending && t('sending')}>
          {t('notice.submit')}
        </Button>
      </form>
      <section className="section">
        <h2>{t('notice.safe.title')}</h2>
        <p>{t('notice.safe.text')}</p>
      </section>
    </Page>
  );
}
