import { useInfiniteQuery } from '@tanstack/react-query';
import { formatMoment } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem';
import { Loading } from '../ui/states';
import { useT as usePortalT } from '../words/portal';
import { useT } from '../words/dispute';
import { AudienceTag } from './audience-tag';
import { timelineQuery } from './queries';

/** Newest first, older pages on demand. */
export function Timeline({ proceedingId }: { proceedingId: string }) {
  const t = useT();
  const portalT = usePortalT();
  useLanguage();
  const query = useInfiniteQuery(timelineQuery(proceedingId));
  if (query.isPending) return <Loading />;
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {query.isError && <ProblemNotice error={query.error} during="read" onRetry={() => void query.refetch()} />}
      {entries.length === 0 && !query.isError && <p className="muted">{t('timeline.none')}</p>}
      <ol className="timeline">
        {entries.map((entry) => (
          <li key={entry.seq}>
            <p className="timeline__when">
              <time dateTime={entry.at}>{formatMoment(entry.at)}</time> · {entry.actorName}
            </p>
            <p>{text(entry.title)}</p>
            {typeof entry.payload['reason'] === 'string' && <p className="small">{t('timeline.reason', { reason: entry.payload['reason'] })}</p>}
            {entry.audience.startsWith('caucus') && <AudienceTag audience={entry.audience} />}
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage && portalT('loading')} onClick={() => void query.fetchNextPage()}>
          {t('timeline.more')}
        </Button>
      )}
    </>
  );
}
