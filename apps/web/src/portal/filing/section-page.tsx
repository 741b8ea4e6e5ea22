import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { FieldProblem } from '../../api/problem';
import { labelled, text, useLanguage } from '../../i18n/i18n';
import { paths } from '../paths';
import { Button, ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { ErrorSummary } from '../ui/problem';
import { useT } from '../words/filing';
import { fieldLabel } from './field-label';
import { type Filing, useFiling } from './filing-context';
import { problemsOf, type Section } from './sections';

interface SectionPageProps {
  section: Section;
  title: string;
  lead?: ReactNode;
  /** Only problems of this part of the section (one party) hold the person here. */
  within?: string;
  backTo?: string;
  children: ReactNode;
}

/** Frame of a section: errors on top, its fields, then "保存并继续". Nobody is ever locked in: the hub is one link away. */
export function SectionPage({ section, title, lead, within, backTo, children }: SectionPageProps) {
  const t = useT();
  useLanguage();
  const filing = useFiling();
  const navigate = useNavigate();
  const [attempt, setAttempt] = useState(0);
  const [isChecking, setChecking] = useState(false);
  const back = backTo ?? paths.draft(filing.draft.id);
  const mine = (problem: { field: string }) => !within || problem.field.startsWith(within);

  const save = async () => {
    setChecking(true);
    const check = await filing.checkNow();
    setChecking(false);
    setAttempt((count) => count + 1);
    // Offline, the text is safe on this device: let the person go on.
    if (!check || problemsOf(check.problems, section).filter(mine).length === 0) void navigate(back);
  };
  const lines = filing.showProblems && attempt > 0 ? problemsOf(toldIn(filing), section).filter(mine) : [];
  return (
    <Page title={title} kicker={t('hub.kicker')} lead={lead}>
      <ErrorSummary key={attempt} lines={lines.map((problem) => ({ path: problem.field, message: labelled(fieldLabel(t, filing.data, problem.field), text(problem.message)) }))} />
      {children}
      <div className="button-row button-row--end">
        <Button look="main" onClick={() => void save()} busy={isChecking && t('save.saving')}>
          {t('section.save')}
        </Button>
        <ButtonLink to={back} look="quiet">
          {t('section.later')}
        </ButtonLink>
      </div>
    </Page>
  );
}

/** Of a field that wasn't kept, the check only knows the text before. */
function toldIn({ refused, check }: Filing): FieldProblem[] {
  const checked = check.data?.problems ?? [];
  return [...refused, ...checked.filter((one) => !refused.some(({ field }) => field === one.field))];
}

/** The message for one field: what can't be kept at once, what is missing or wrong once errors are to be shown. */
export function useFieldError(): (path: string) => string | null {
  const { check, refused, showProblems } = useFiling();
  useLanguage();
  const told = [...refused, ...((showProblems && check.data?.problems) || [])];
  return (path) => {
    const problem = told.find((one) => one.field === path);
    return problem ? text(problem.message) : null;
  };
}
