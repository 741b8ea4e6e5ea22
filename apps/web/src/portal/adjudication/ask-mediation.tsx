import type { DisputeView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { adjudications } from '../../api/adjudications';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem';
import { useT } from '../words/adjudication';
import { useT as usePortalT } from '../words/portal';

/** Whoever asked for a decision and has none under way: mediation is a press away. */
export function AskMediation({ dispute }: { dispute: DisputeView }) {
  const t = useT();
  const portalT = usePortalT();
  const client = useQueryClient();
  const asking = useMutation({
    mutationFn: () => adjudications.askForMediation(dispute.id),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
  });
  const adjudication = dispute.proceedings.find(({ procedure }) => procedure === 'AD');
  const isUnderWay = adjudication !== undefined && adjudication.closedAt === null && adjudication.state !== 'AD_DRAFT';
  const isOffered = dispute.way === 'adjudication' && dispute.relations.includes('applicant') && !isUnderWay;
  return (
    <div role="status">
      {asking.isSuccess && <p className="notice notice--done">{t('mediate.done')}</p>}
      {isOffered && (
        <section className="section">
          <h2>{t('mediate.title')}</h2>
          <p>{t(adjudication?.closedAt ? 'mediate.after' : 'mediate.before')}</p>
          {asking.error !== null && <ProblemNotice error={asking.error} during="write" />}
          <div className="button-row">
            <Button onClick={() => asking.mutate()} busy={asking.isPending && portalT('loading')}>
              {t('mediate.title')}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}
