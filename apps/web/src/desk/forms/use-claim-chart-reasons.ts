import type { ActionView, ProceedingView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { claimCharts } from '../../api/claim-charts';
import { keys } from '../queries';

/** What the form takes; a longer comparison stands in the paper’s own table alone. */
const LONGEST = 3500;

/** The comparison as a text, for the reasons of a decision to begin with; null elsewhere. */
export function useClaimChartReasons(view: ProceedingView, { action }: ActionView): string | null {
  const decides = view.procedure === 'AD' && action === 'decide';
  const chart = useQuery({ queryKey: keys.claimChart(view.id), queryFn: () => claimCharts.get(view.id), enabled: decides });
  const reasons = decides ? chart.data?.reasons : null;
  return reasons && reasons.length <= LONGEST ? reasons : null;
}
