import { Alert, Button } from 'antd';
import { asProblem, type ApiProblem } from '../../api/problem';
import { text, useLanguage } from '../../i18n/i18n';
import { t, useT } from '../words';

/** What was attempted decides what is true about the data: a failed read changed nothing, a lost write may have arrived. */
export type Attempt = 'read' | 'write' | 'sign-in';

interface Props {
  error: unknown;
  kind: Attempt;
  onRetry?: () => void;
}

/** What happened, whether data is safe, what to do, and the request id. */
export function ProblemAlert({ error, kind, onRetry }: Props) {
  const words = useT();
  useLanguage();
  const problem = asProblem(error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={text(problem.text)}
      description={
        <>
          <p>{[safety(problem, kind), advice(problem, kind)].filter(Boolean).join(' ')}</p>
          {problem.basis && (
            <p>
              {words('problem.basis')} {problem.basis}
            </p>
          )}
          {problem.requestId && (
            <p className="muted small">
              {words('problem.requestId')} <code>{problem.requestId}</code>
            </p>
          )}
        </>
      }
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {words('problem.retry')}
          </Button>
        )
      }
    />
  );
}

function safety(problem: ApiProblem, kind: Attempt): string {
  if (kind === 'sign-in') return '';
  if (kind === 'read') return t('problem.readSafe');
  // Without an answer nobody knows; the idempotency key makes pressing again harmless.
  return problem.isOffline || problem.status >= 500 ? t('problem.writeUnknown') : t('problem.writeSafe');
}

function advice(problem: ApiProblem, kind: Attempt): string {
  if (problem.code === 'stale_version') return t('problem.staleAdvice');
  if (problem.code === 'wrong_credentials') return t('problem.credentialsAdvice');
  if (problem.isUnauthenticated) return t('problem.signInAdvice');
  if (problem.status === 404) return t('problem.notFoundAdvice');
  if (problem.fields.length > 0) return t('problem.fieldsAdvice');
  if (problem.isOffline || problem.status >= 500) return kind === 'write' ? t('problem.pressAgainAdvice') : t('problem.laterAdvice');
  return '';
}
