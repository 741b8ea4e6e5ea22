import type { ClaimChartView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { claimCharts } from '../../../api/claim-charts';
import { Loaded } from '../../ui/states';
import { useT } from '../../words/chart';
import { Card, items } from './card';
import { OwnNotes } from './own-notes';

/** What the panel compares, item by item, and the reader's own notes: one card under another on a phone. */
export function ClaimChart({ proceedingId }: { proceedingId: string }) {
  const t = useT();
  const query = useQuery({ queryKey: ['claim-chart', proceedingId], queryFn: () => claimCharts.get(proceedingId) });
  return (
    <>
      <p className="small muted">{t('chart.help')}</p>
      <Loaded query={query}>{(view) => (view.chart.claims.length === 0 ? <p>{t('chart.none')}</p> : <Cards proceedingId={proceedingId} view={view} />)}</Loaded>
    </>
  );
}

function Cards({ proceedingId, view }: { proceedingId: string; view: ClaimChartView }) {
  const [only] = view.drafts;
  return (
    <>
      {only && view.drafts.map((draft) => <OwnNotes key={draft.partyId} proceedingId={proceedingId} view={view} draft={draft} />)}
      {!only && items(view).map(({ feature, name }) => <Card key={feature.id} view={view} feature={feature} name={name} />)}
    </>
  );
}
