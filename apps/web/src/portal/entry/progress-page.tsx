import type { ProgressView } from '@contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate } from 'react-router';
import { progress } from '../../api/endpoints';
import { formatDay } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { paths } from '../paths';
import { ProgressSteps, Waiting } from '../progress/progress-steps';
import { useSession } from '../session';
import { Button, ButtonLink } from '../ui/button';
import { TextField } from '../ui/inputs';
import { Page } from '../ui/page';
import { useT as usePortalT } from '../words/portal';
import { useT } from '../words/public';
import { EntryProblem, useEntryErrors } from './entry-problem';

/** `#2026-1`, as the receipt's picture has it, becomes the number that stands on the receipt. */
function numberFromAddress(): string {
  const given = /^#(\d{4})-(\d{1,9})$/.exec(location.hash);
  return given ? `渝知受〔${given[1]}〕${given[2]}号` : '';
}

/** Who is known already goes straight on to all of it, unless a receipt's picture brought them here. */
export function ProgressPage() {
  const [number] = useState(numberFromAddress);
  const { data: view } = useSession();
  if (view && !number) return <Navigate replace to={view.disputeId ? paths.dispute(view.disputeId) : paths.disputes()} />;
  return <LookUp number={number} />;
}

function LookUp({ number: given }: { number: string }) {
  const t = useT();
  const portalT = usePortalT();
  const [number, setNumber] = useState(given);
  const [code, setCode] = useState('');
  const lookUp = useMutation({ mutationFn: () => progress.lookUp(number.trim(), code.trim()) });
  const errors = useEntryErrors(lookUp.error);
  if (lookUp.data) return <Found view={lookUp.data} onAgain={() => (setCode(''), lookUp.reset())} />;
  return (
    <Page title={t('progress.title')} lead={t('progress.lead')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          lookUp.mutate();
        }}
      >
        <EntryProblem error={lookUp.error} />
        <TextField path="number" label={t('progress.number')} hint={t('progress.number.hint')} error={errors.get('number')} value={number} onChange={setNumber} width="medium" />
        <TextField
          path="code"
          label={t('progress.code')}
          hint={t('progress.code.hint')}
          error={errors.get('code')}
          value={code}
          onChange={setCode}
          mono
          width="medium"
          autoComplete="off"
        />
        <Button look="main" type="submit" busy={lookUp.isPending && portalT('loading')}>
          {t('progress.submit')}
        </Button>
      </form>
      <p className="small muted">{t('progress.private')}</p>
      <ButtonLink to={paths.signIn(paths.disputes())}>{t('progress.signIn')}</ButtonLink>
    </Page>
  );
}

function Found({ view, onAgain }: { view: ProgressView; onAgain: () => void }) {
  const t = useT();
  useLanguage();
  return (
    <Page title={view.number} kicker={t('progress.title')} lead={t('progress.filedAt', { day: formatDay(view.filedAt) })}>
      <div role="status">
        <Waiting view={view} />
      </div>
      <ProgressSteps view={view} />
      <p className="small muted">{t('progress.private')}</p>
      <div className="button-row">
        <ButtonLink to={paths.notice()}>{t('progress.respond')}</ButtonLink>
        <ButtonLink to={paths.signIn(paths.disputes())}>{t('progress.signIn')}</ButtonLink>
        <Button look="quiet" onClick={onAgain}>
          {t('progress.again')}
        </Button>
      </div>
    </Page>
  );
}
