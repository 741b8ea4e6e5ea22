import { lazy, Suspense, useState } from 'react';
import { Disclosure } from '../../ui/disclosure';
import { Loading } from '../../ui/states';
import { useT } from '../../words/chart';

const ClaimChart = lazy(async () => ({ default: (await import('./claim-chart')).ClaimChart }));

/** Fetched when somebody opens it. */
export function ClaimChartFold({ proceedingId }: { proceedingId: string }) {
  const t = useT();
  const [wasOpened, setOpened] = useState(false);
  return (
    <Disclosure summary={t('chart.title')} onOpen={() => setOpened(true)}>
      {wasOpened && (
        <Suspense fallback={<Loading />}>
          <ClaimChart proceedingId={proceedingId} />
        </Suspense>
      )}
    </Disclosure>
  );
}
