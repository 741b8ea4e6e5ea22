import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { verification } from '../../api/endpoints';
import { formatMoment } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { paths } from '../paths';
import { Button } from '../ui/button';
import { TextField } from '../ui/inputs';
import { Page } from '../ui/page';
import { useT as usePortalT } from '../words/portal';
import { useT } from '../words/public';
import { EntryProblem, useEntryErrors } from './entry-problem';

/** 短信验真: a stranger with the code learns nothing private, whoever doubts a message gets certainty. */
export function VerifyPage() {
  const t = useT();
  const portalT = usePortalT();
  useLanguage();
  const [code, setCode] = useState(() => location.hash.slice(1));
  const verify = useMutation({ mutationFn: () => verification.verify(code.trim()) });
  const errors = useEntryErrors(verify.error);
  const found = verify.data;
  return (
    <Page title={t('verify.title')} lead={t('verify.lead')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          verify.mutate();
        }}
      >
        <EntryProblem error={verify.error} />
        <TextField path="code" label={t('verify.code')} hint={t('verify.code.hint')} error={errors.get('code')} value={code} onChange={setCode} mono width="medium" />
        <Button look="main" type="submit" busy={verify.isPending && portalT('loading')}>
          {t('verify.submit')}
        </Button>
      </form>
      <div role="status">
        {found && (
          <div className="notice notice--done">
            <h2 className="notice__title">{t('verify.genuine')}</h2>
            <p>{t('verify.sent', { moment: formatMoment(found.sentAt), from: text(found.from) })}</p>
            <p>
              {t('verify.about', { about: text(found.about) })} {found.numberTail && t('verify.tail', { tail: found.numberTail })}
            </p>
          </div>
        )}
      </div>
      <section className="section">
        <h2>{t('verify.never')}</h2>
        <p>{t('verify.never.text')}</p>
        <Link to={paths.roster()}>{t('verify.roster')}</Link>
      </section>
    </Page>
  );
}
