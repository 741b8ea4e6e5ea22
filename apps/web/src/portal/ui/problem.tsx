import { useEffect, useRef } from 'react';
import { asProblem, type FieldProblem } from '../../api/problem';
import { text, useLanguage } from '../../i18n/i18n';
import { useT } from '../words/portal';
import { Button } from './button';
import { fieldId } from './field';

interface ProblemNoticeProps {
  error: unknown;
  /** `read`: a page could not be loaded. `write`: something could not be submitted. */
  during: 'read' | 'write';
  onRetry?: () => void;
}

/** What happened, whether data is safe, what to do, and the number to quote. */
export function ProblemNotice({ error, during, onRetry }: ProblemNoticeProps) {
  const t = useT();
  useLanguage();
  const problem = asProblem(error);
  return (
    <div className="notice notice--problem" role="alert">
      <h2 className="notice__title">{t(problem.isOffline ? 'problem.offline.title' : 'problem.title')}</h2>
      <p>{text(problem.text)}</p>
      <p>{t(during === 'write' ? 'problem.safe.write' : 'problem.safe.read')}</p>
      {problem.basis && <p className="small">{t('problem.basis', { basis: problem.basis })}</p>}
      {onRetry && <Button onClick={onRetry}>{t('problem.retry')}</Button>}
      {problem.requestId && <p className="small muted">{t('problem.requestId', { id: problem.requestId })}</p>}
    </div>
  );
}

export interface SummaryLine {
  path: string;
  message: string;
  /** For a field on another page. */
  href?: string;
}

/** All errors of a form at its top, each a link to its field. Takes focus when it appears: give it a `key` that changes with each attempt. */
export function ErrorSummary({ lines }: { lines: SummaryLine[] }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const any = lines.length > 0;
  useEffect(() => {
    if (any) box.current?.focus();
  }, [any]);
  if (!any) return null;
  return (
    <div className="notice notice--problem" role="alert" tabIndex={-1} ref={box}>
      <h2 className="notice__title">{t('errors.count', { count: lines.length })}</h2>
      <ul className="notice__list">
        {lines.map((line) => (
          <li key={`${line.path} ${line.message}`}>
            <a href={`#${fieldId(line.path)}`} onClick={(event) => focusField(event, line.path)}>
              {line.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(event: { preventDefault: () => void }, path: string): void {
  const target = document.getElementById(fieldId(path));
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

/** Problem fields by path, in the reader's language. */
export function fieldErrors(fields: FieldProblem[]): Map<string, string> {
  return new Map(fields.map((field) => [field.field, text(field.message)]));
}
