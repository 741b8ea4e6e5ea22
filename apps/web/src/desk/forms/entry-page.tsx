import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../ui/problem-alert';
import { ErrorList } from './error-list';
import type { Entry } from './use-entry';

interface Props {
  form: string;
  title: string;
  help: string;
  /** What its one button says. */
  save: string;
  entry: Pick<Entry<unknown>, 'error' | 'errors' | 'isPending' | 'submit'>;
  labelOf: (path: string) => string;
  children: ReactNode;
}

/** The page of a form that enters a case: what it is for, its faults as links to their fields, the fields, one button. */
export function EntryPage({ form, title, help, save, entry, labelOf, children }: Props) {
  return (
    <div className="page narrow">
      <h1>{title}</h1>
      <p className="muted">{help}</p>
      <form className="action-form" noValidate onSubmit={entry.submit} aria-label={title}>
        {entry.error && (
          <ProblemAlert error={entry.error} kind="write">
            <ErrorList errors={entry.errors} formId={form} labelOf={labelOf} />
          </ProblemAlert>
        )}
        {children}
        <footer className="row">
          <Button type="primary" htmlType="submit" loading={entry.isPending}>
            {save}
          </Button>
        </footer>
      </form>
    </div>
  );
}
