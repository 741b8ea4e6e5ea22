import type { ViewAsView } from '@contract';
import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ComponentType, useState } from 'react';
import { Link, useParams } from 'react-router';
import { newIdempotencyKey } from '../../api/client';
import { proceedings } from '../../api/endpoints';
import { text } from '../../i18n/i18n';
import { paths } from '../paths';
import { keys } from '../queries';
import { Loading } from '../ui/loading';
import { ProblemAlert } from '../ui/problem-alert';
import { Empty, Section } from '../ui/section';
import { useT } from '../words';
import type { Case } from './case';
import { AgreementTab } from './tabs/agreement-tab';
import { DeadlinesTab } from './tabs/deadlines-tab';
import { EvidenceTab } from './tabs/evidence-tab';
import { MediationTab } from './tabs/mediation-tab';
import { OverviewTab } from './tabs/overview-tab';
import { PartiesTab } from './tabs/parties-tab';
import { PerformanceTab } from './tabs/performance-tab';
import { RightsTab } from './tabs/rights-tab';
import { TimelineList } from './timeline-list';

/** What a party sees, as the server reads it in that party's name. A loud frame around it: nobody may take it for the own page. */
export function ViewAsPage() {
  const t = useT();
  const { id = '', partyId = '' } = useParams();
  const queries = useQueryClient();
  const seen = useQuery({
    queryKey: ['view-as', id, partyId],
    queryFn: async () => {
      const view = await proceedings.viewAs(id, partyId, newIdempotencyKey());
      // The look itself is the newest entry of the stream.
      await queries.invalidateQueries({ queryKey: keys.timeline(id) });
      return view;
    },
    // Each look is on record: it isn't repeated behind the reader's back.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
  if (seen.isPending) return <Loading />;
  if (!seen.data) {
    return (
      <div className="page narrow">
        <ProblemAlert error={seen.error} kind="read" />
        <p>
          <Link to={paths.proceeding(id)}>{t('viewAs.back')}</Link>
        </p>
      </div>
    );
  }
  return <Apart key={partyId} seen={seen.data} />;
}

function Apart({ seen }: { seen: ViewAsView }) {
  const [client] = useState(() => clientOf(seen));
  return (
    <QueryClientProvider client={client}>
      <Framed seen={seen} />
    </QueryClientProvider>
  );
}

/** The parts of the page find the party's answers where they look for their own; what isn't among them is asked of nobody. */
function clientOf({ proceeding, timeline }: ViewAsView): QueryClient {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } });
  client.setQueryData(keys.timeline(proceeding.id, {}), { pages: [{ ...timeline, next: null }], pageParams: [undefined] });
  return client;
}

const tabs = ['overview', 'parties', 'rights', 'evidence', 'mediation', 'agreement', 'performance', 'documents', 'deadlines', 'log'] as const;
type Tab = (typeof tabs)[number];

function Framed({ seen }: { seen: ViewAsView }) {
  const t = useT();
  const [tab, setTab] = useState<Tab>('overview');
  const { proceeding, party } = seen;
  const hasMediation = proceeding.mediation !== null;
  const shown = tabs.filter((one) => hasMediation || !['mediation', 'agreement', 'performance'].includes(one));
  return (
    <article className="view-as" aria-label={t('viewAs.title', { name: party.name })}>
      <header className="view-as-banner" role="status">
        <p>
          <strong>{t('viewAs.title', { name: party.name })}</strong> <span>{t('viewAs.help')}</span>
        </p>
        <Link to={paths.proceeding(proceeding.id)}>{t('viewAs.back')}</Link>
      </header>
      <div className="view-as-head">
        <h1>{proceeding.title}</h1>
        <p>
          {text(proceeding.procedureName)} · <strong>{text(proceeding.stateName)}</strong> <span className="muted">{proceeding.number}</span>
        </p>
        {proceeding.blocker && (
          <p>
            {t('blocker.waiting')} <strong>{text(proceeding.blocker.whoName)}</strong> {text(proceeding.blocker.what)}
          </p>
        )}
      </div>
      <nav className="view-as-tabs" aria-label={t('tabs.label')}>
        {shown.map((one) => (
          <button key={one} type="button" aria-pressed={one === tab} onClick={() => setTab(one)}>
            {t(`tab.${one}`)}
          </button>
        ))}
      </nav>
      <section className="view-as-content" aria-label={t(`tab.${tab}`)}>
        <Content tab={tab} seen={seen} />
      </section>
    </article>
  );
}

const contents: Partial<Record<Tab, ComponentType<Case>>> = {
  overview: OverviewTab,
  parties: PartiesTab,
  rights: RightsTab,
  evidence: EvidenceTab,
  mediation: MediationTab,
  agreement: AgreementTab,
  performance: PerformanceTab,
  deadlines: DeadlinesTab,
};

function Content({ tab, seen }: { tab: Tab; seen: ViewAsView }) {
  const t = useT();
  const One = contents[tab];
  if (One) return <One view={seen.proceeding} dispute={seen.dispute} />;
  if (tab === 'documents') return <Documents seen={seen} />;
  return (
    <Section title={t('tab.log')} note={seen.timeline.next === null ? undefined : t('viewAs.newest')}>
      <TimelineList entries={seen.timeline.items} />
    </Section>
  );
}

/** The names alone: opened from here a paper would be the mediator's. */
function Documents({ seen }: { seen: ViewAsView }) {
  const t = useT();
  const { documents } = seen.proceeding;
  return (
    <Section title={t('tab.documents')}>
      {documents.length === 0 && <Empty>{t('documents.none')}</Empty>}
      <ul className="plain-list documents">
        {documents.map((one) => (
          <li key={one.kind}>
            <span>{text(one.name)}</span>
            <span className="why">{one.ready ? 'PDF' : text(one.why)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
