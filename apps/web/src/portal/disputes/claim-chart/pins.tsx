import type { ChartExhibit, ChartPin } from '@contract';
import { claimCharts, placeOf } from '../../../api/claim-charts';
import { useT } from '../../words/chart';

/** Each opens the exhibit at its page or second. */
export function Pins({ pins, exhibits }: { pins: readonly ChartPin[]; exhibits: readonly ChartExhibit[] }) {
  const t = useT();
  return pins.map((pin) => {
    const exhibit = exhibits.find(({ id }) => id === pin.exhibitId);
    if (!exhibit) return null;
    const at = placeOf(pin);
    return (
      <p key={`${pin.exhibitId}-${at}`} className="small">
        <a href={claimCharts.pinHref(exhibit, pin)} target="_blank" rel="noreferrer">
          {t(pin.page === undefined ? 'chart.at' : 'chart.page', { title: exhibit.title, at })}
        </a>
        {!exhibit.submitted && `（${t('chart.notSubmitted')}）`}
      </p>
    );
  });
}
