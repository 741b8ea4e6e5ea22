import type { ActionView, DeadlineComparisonView, ProceedingView } from '@contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { post } from '../../api/client';
import { ComparisonTable } from '../proceeding/comparison-table';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';

interface Props {
  view: ProceedingView;
  action: ActionView;
  /** What would be sent now. */
  input: () => Record<string, unknown>;
}

/** The clocks this action would move, told by doing it and taking it back: sending the form gives exactly these. */
export function ClockPreview({ view, action, input }: Props) {
  const t = useT();
  const trying = useMutation({
    mutationFn: () => post<DeadlineComparisonView[]>(`/proceedings/${view.id}/rehearsal`, { steps: [{ action: action.action, input: input() }] }),
  });
  if (!action.movesDeadlines) return null;
  return (
    <div className="clock-preview" aria-live="polite">
      <Button size="small" loading={trying.isPending} onClick={() => trying.mutate()}>
        {t('whatIf.preview')}
      </Button>
      {trying.error && <ProblemAlert error={trying.error} kind="read" />}
      {trying.data && <ComparisonTable rows={trying.data} />}
    </div>
  );
}
