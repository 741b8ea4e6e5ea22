import type { PublishedDecisionSummary } from '@contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { decisions } from '../../api/endpoints';
import { formatDay } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { paths } from '../paths';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/inputs';
import { Page } from '../ui/page';
import { ProblemNotice } from '../ui/problem';
import { Empty, Loading } from '../ui/states';
import { useT } from '../words/decisions';
import '../styles/decisions.css';

const wishes = ['q', 'rightKind', 'year', 'outcome'] as const;
type Wish = Record<(typeof wishes)[number], string>;

/** Order 81 has been in force since 2025; what was decided before may have been entered later. */
const FIRST_YEAR = 2015;
const yearsSoFar = (): string[] => {
  const now = new Date().getFullYear();
  return Array.from({ length: now - FIRST_YEAR + 1 }, (_one, index) => String(now - index));
};
const rightKinds = ['PAT-I', 'PAT-U', 'PAT-D'] as const;
const outcomes = ['found', 'not-found'] as const;

/** 裁决公开: what is asked stands in the address, so a search can be sent to somebody. */
export function DecisionSearchPage() {
  const t = useT();
  const [query, setQuery] = useSearchParams();
  const wish = Object.fromEntries(wishes.map((name) => [name, query.get(name) ?? ''])) as Wish;
  const ask = (next: Wish) =>
    setQuery(
      Object.entries(next).filter(([, value]) => value.trim() !== ''),
      { preventScrollReset: true },
    );
  return (
    <Page title={t('title')} lead={t('lead')} wide>
      <SearchForm key={query.toString()} wish={wish} onAsk={ask} />
      <Results wish={wish} />
    </Page>
  );
}

function SearchForm({ wish, onAsk }: { wish: Wish; onAsk: (wish: Wish) => void }) {
  const t = useT();
  const [typed, setTyped] = useState(wish);
  const field = (name: keyof Wish) => ({ path: name, value: typed[name], onChange: (value: string) => setTyped({ ...typed, [name]: value }) });
  const [years] = useState(yearsSoFar);
  return (
    <form
      noValidate
      className="decision-search"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(typed);
      }}
    >
      <TextField {...field('q')} type="search" label={t('field.q')} hint={t('field.q.hint')} maxLength={100} />
      <SelectField {...field('rightKind')} label={t('field.rightKind')} empty={t('field.all')} choices={rightKinds.map((value) => ({ value, label: t(`right.${value}`) }))} />
      <SelectField {...field('year')} label={t('field.year')} empty={t('field.all')} choices={years.map((value) => ({ value, label: value }))} />
      <SelectField {...field('outcome')} label={t('field.outcome')} empty={t('field.all')} choices={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))} />
      <div className="button-row">
        <Button look="main" type="submit">
          {t('submit')}
        </Button>
        {wishes.some((name) => wish[name] !== '') && <Button onClick={() => onAsk({ q: '', rightKind: '', year: '', outcome: '' })}>{t('clear')}</Button>}
      </div>
    </form>
  );
}

function Results({ wish }: { wish: Wish }) {
  const t = useT();
  const query = useInfiniteQuery({
    queryKey: ['decisions', wish],
    queryFn: ({ pageParam }) => decisions.search({ ...wish, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const found = query.data?.pages.flatMap((page) => page.items);
  return (
    <section className="section">
      <h2>{t('results')}</h2>
      <p className="muted" role="status">
        {found && found.length > 0 ? t('count', { count: found.length }) : ''}
      </p>
      {query.isPending && <Loading />}
      {query.isError && <ProblemNotice error={query.error} during="read" onRetry={() => void query.refetch()} />}
      {found?.length === 0 && (
        <Empty title={t('none')}>
          <p>{t('none.text')}</p>
        </Empty>
      )}
      {found && found.length > 0 && (
        <ul className="ruled-list">
          {found.map((one) => (
            <Line key={one.id} decision={one} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <div className="button-row">
          <Button busy={query.isFetchingNextPage && t('more')} onClick={() => void query.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Line({ decision }: { decision: PublishedDecisionSummary }) {
  const t = useT();
  useLanguage();
  return (
    <li>
      <div className="spread">
        <Link className="decision__number" to={paths.decision(decision.id)}>
          {decision.number}
        </Link>
        <span className="tag">{t(decision.infringement ? 'outcome.found' : 'outcome.not-found')}</span>
      </div>
      <p>{decision.title}</p>
      {decision.changed && <p className="decision__changed">{t('change.on', { day: formatDay(decision.changed.on), what: t(`change.${decision.changed.kind}`) })}</p>}
      <p className="small muted">
        {decision.department} · {t('decidedOn', { day: formatDay(decision.decidedOn) })} · {t('publishedOn', { day: formatDay(decision.publishedOn) })}
      </p>
    </li>
  );
}
