import { useEffect } from 'react';
import { Link } from 'react-router';
import { formatDay } from '../../i18n/format';
import { labelled, text, useLanguage } from '../../i18n/i18n';
import { paths } from '../paths';
import { Button } from '../ui/button';
import { CheckField } from '../ui/inputs';
import { Page } from '../ui/page';
import { ProblemNotice } from '../ui/problem';
import { useT as usePortalT } from '../words/portal';
import { useT } from '../words/filing';
import { Answers } from './answers';
import { fieldLabel } from './field-label';
import { useFiling } from './filing-context';
import { hrefOfField } from './sections';
import { useFreshCheck } from './use-fresh-check';
import { useSubmission } from './use-submission';

/** Check-answers, warnings, statement of truth, one button. */
export function ReviewPage() {
  const t = useT();
  const portalT = usePortalT();
  const { data, change, uploads, revealProblems } = useFiling();
  const submission = useSubmission();
  const isUploading = uploads.items.some((item) => item.problem === null);
  useFreshCheck();
  useEffect(revealProblems, [revealProblems]);
  const truthError = submission.problems.find((one) => one.field === 'truthConfirmed');
  return (
    <Page title={t('review.title')} kicker={t('hub.kicker')} lead={t('review.lead')}>
      <MissingList />
      <Answers />
      <DoubleFilings />
      <section className="section">
        <h2>{t('review.truth.title')}</h2>
        <CheckField
          path="truthConfirmed"
          label={t('review.truth')}
          error={truthError && text(truthError.message)}
          checked={data.truthConfirmed ?? false}
          onChange={(truthConfirmed) => change({ truthConfirmed })}
        />
      </section>
      {submission.error !== null && <ProblemNotice error={submission.error} during="write" />}
      {submission.isUnsaved && (
        <p className="notice notice--problem" role="alert">
          {t('review.unsaved')}
        </p>
      )}
      {isUploading && (
        <p className="notice" id="uploading" role="status">
          {t('review.uploading')}
        </p>
      )}
      <div className="button-row">
        <Button
          look="main"
          onClick={() => void submission.submit()}
          disabled={isUploading}
          describedBy={isUploading ? 'uploading' : undefined}
          busy={submission.isSending && portalT('sending')}
        >
          {t('review.submit')}
        </Button>
      </div>
    </Page>
  );
}

/** What the server misses, each with a link to where it is filled in. The statement itself has its box on this page. */
function MissingList() {
  const t = useT();
  const portalT = usePortalT();
  const { draft, data, check } = useFiling();
  useLanguage();
  const problems = (check.data?.problems ?? []).filter((one) => one.field !== 'truthConfirmed');
  if (check.isError) return <ProblemNotice error={check.error} during="read" onRetry={() => void check.refetch()} />;
  if (problems.length === 0) return null;
  return (
    <div className="notice notice--problem" role="alert">
      <h2 className="notice__title">{portalT('errors.count', { count: problems.length })}</h2>
      <ul className="notice__list">
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.code}`}>
            <Link to={hrefOfField(draft.id, problem.field)}>{labelled(fieldLabel(t, data, problem.field), text(problem.message))}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Warns, never blocks. */
function DoubleFilings() {
  const t = useT();
  const { check } = useFiling();
  useLanguage();
  const doubles = check.data?.doubleFilings ?? [];
  if (doubles.length === 0) return null;
  return (
    <div className="notice notice--careful" role="status">
      <h2 className="notice__title">{t('review.double.title')}</h2>
      <p>{t('review.double.text')}</p>
      <ul className="ruled-list">
        {doubles.map((double, index) => (
          <li key={index}>
            <p>{t('review.double.filed', { day: formatDay(double.filedAt), number: double.receiptNumber ?? '—' })}</p>
            <p className="small">{double.reasons.map((reason) => text(reason)).join('；')}</p>
            {double.disputeId && <Link to={paths.dispute(double.disputeId)}>{t('review.double.open')}</Link>}
          </li>
        ))}
      </ul>
    </div>
  );
}
