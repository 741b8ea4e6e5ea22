import type { ChartFeature, ClaimChartView } from '@contract';
import type { ReactNode } from 'react';
import { useT } from '../../words/chart';
import { Pins } from './pins';

interface Item {
  feature: ChartFeature;
  name: { number: number; at: number };
}

export const items = (view: ClaimChartView): Item[] =>
  view.chart.claims.flatMap(({ number, features }) => features.map((feature, index) => ({ feature, name: { number, at: index + 1 } })));

export function Card({ view, feature, name, children }: { view: ClaimChartView; feature: ChartFeature; name: Item['name']; children?: ReactNode }) {
  const t = useT();
  const found = view.findings?.content.features.find(({ featureId }) => featureId === feature.id);
  const notes = view.notes.flatMap((one) => one.notes.filter(({ featureId, text }) => featureId === feature.id && text !== '').map((note) => ({ ...note, by: one.partyName })));
  return (
    <section className="chart-card">
      <h4>{view.design ? t('chart.design', { at: name.at }) : t('chart.claim', name)}</h4>
      <dl>
        <dt>{t('chart.right')}</dt>
        <dd>
          <span className="prose">{feature.feature}</span>
          <Pins pins={feature.featurePins} exhibits={view.exhibits} />
        </dd>
        <dt>{t('chart.accused')}</dt>
        <dd>
          <span className="prose">{feature.accused}</span>
          <Pins pins={feature.accusedPins} exhibits={view.exhibits} />
        </dd>
        {found?.result && (
          <>
            <dt>{t('chart.finding')}</dt>
            <dd>
              {t(`chart.r.${found.result}`)} {found.note}
            </dd>
          </>
        )}
        {notes.map((note) => (
          <div key={note.by}>
            <dt>{t('chart.by', { name: note.by })}</dt>
            <dd className="prose">{note.text}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}
