import type { DisputeView } from '@contract';
import { useMutation } from '@tanstack/react-query';
import { progress } from '../../api/endpoints';
import { formatDayWithWeekday, formatMoment } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem';
import { useT } from '../words/dispute';
import { useT as usePortalT } from '../words/portal';

/** 催办: for a party whose matter is open; answered at once by who must act, by when. */
export function Urge({ dispute }: { dispute: DisputeView }) {
  const t = useT();
  const portalT = usePortalT();
  useLanguage();
  const urge = useMutation({ mutationFn: () => progress.urge(dispute.id) });
  const isParty = dispute.relations.some((relation) => relation === 'applicant' || relation === 'respondent');
  // Nobody hurries themselves: where only the reader is awaited, the page already says what to do.
  const waitsForOthers = dispute.proceedings.some((one) => one.blocker && !dispute.relations.includes(one.blocker.who));
  if (!isParty || !waitsForOthers) return null;
  const answer = urge.data;
  return (
    <div className="urge">
      {urge.isError && <ProblemNotice error={urge.error} during="write" />}
      <div role="status">
        {answer && (
          <div className="notice notice--done">
            <p>{answer.told ? t('urge.told') : t('urge.again', { moment: formatMoment(answer.againAt) })}</p>
            {answer.waiting.map((one, index) => (
              <p key={index}>
                {t('urge.answer', { who: text(one.who), what: text(one.what) })} {one.by && t('urge.by', { day: formatDayWithWeekday(one.by) })}
              </p>
            ))}
          </div>
        )}
      </div>
      {!answer && (
        <Button onClick={() => urge.mutate()} busy={urge.isPending && portalT('sending')}>
          {t('urge.button')}
        </Button>
      )}
    </div>
  );
}
