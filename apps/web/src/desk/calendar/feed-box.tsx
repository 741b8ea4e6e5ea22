import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { calendar } from '../../api/endpoints';
import { formatMoment } from '../../i18n/format';
import { ProblemAlert } from '../ui/problem-alert';
import { Section } from '../ui/section';
import { useT } from '../words';
import { calendarKeys, useFeedState } from './queries';

/** The personal feed for a calendar program. Its address is told once; whoever has it reads numbers, times and places. */
export function FeedBox() {
  const t = useT();
  const queries = useQueryClient();
  const state = useFeedState();
  const refresh = () => queries.invalidateQueries({ queryKey: calendarKeys.feed });
  const make = useMutation({ mutationFn: calendar.makeFeed, onSuccess: refresh });
  const end = useMutation({
    mutationFn: calendar.endFeed,
    onSuccess: () => {
      make.reset();
      return refresh();
    },
  });
  const madeAt = state.data?.madeAt;
  const error = state.error ?? make.error ?? end.error;
  return (
    <Section title={t('feed.title')} note={t('feed.help')}>
      {error && <ProblemAlert error={error} kind={state.error ? 'read' : 'write'} />}
      <p>{madeAt ? t('feed.since', { at: formatMoment(madeAt) }) : t('feed.none')}</p>
      {make.data && (
        <div className="feed-address" role="status">
          <label htmlFor="feed-address">{t('feed.address')}</label>
          <Input id="feed-address" readOnly value={make.data.url} onFocus={(event) => event.target.select()} />
          <p className="muted small">{t('feed.once')}</p>
        </div>
      )}
      <div className="row">
        <Button loading={make.isPending} onClick={() => make.mutate()}>
          {t(madeAt ? 'feed.renew' : 'feed.make')}
        </Button>
        {madeAt && (
          <Button type="link" loading={end.isPending} onClick={() => end.mutate()}>
            {t('feed.end')}
          </Button>
        )}
      </div>
    </Section>
  );
}
