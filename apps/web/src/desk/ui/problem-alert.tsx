import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { asProblem, type ApiProblem } from '../../api/problem';
import { text } from '../../i18n/i18n';
import { t, useT } from '../words';
import { Notice } from './notice';

/** What was attempted decides what is true about the data: a failed read changed nothing, a lost write may have arrived. */
export type Attempt = 'read' | 'write' | 'sign-in';

interface Props {
  error: unknown;
  kind: Attempt;
  onRetry?: () => void;
  /** The list of faults in a form. */
  children?: ReactNode;
}

/** What happened, whether data is safe, what to do, and the request id. After a write it takes the focus, so nobody presses in vain. */
export function ProblemAlert({ error, kind, onRetry, children }: Props) {
  useT();
  const problem = asProblem(error);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (kind === 'write' && error) box.current?.focus();
  }, [kind, error]);
  return (
    <Notice tone="late" role="alert" title={text(problem.text)} box={box}>
      <p>{[safety(problem, kind), advice(problem, kind)].filter(Boolean).join(' ')}</p>
      {children}
      {problem.basis && (
        <p>
          {t('problem.basis')} {problem.basis}
        </p>
      )}
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {t('problem.retry')}
        </Button>
      )}
      {problem.requestId && (
        <p className="muted small">
          {t('problem.requestId')} <code>{problem.requestId}</code>
        </p>
      )}
    </Notice>
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
