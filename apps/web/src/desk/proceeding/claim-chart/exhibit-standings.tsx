import type { ChartExhibit, ClaimChartView, ExhibitStanding } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { claimCharts } from '../../../api/claim-charts';
import { newIdempotencyKey } from '../../../api/client';
import { keys } from '../../queries';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section, Tag } from '../../ui/section';
import { useT } from '../../words';
import { Choice } from './choices';

const plain: ExhibitStanding = { origin: 'mainland', language: 'chinese', formality: 'not_needed', translation: 'not_needed' };

/** 办法 46, exhibit by exhibit; each answer is saved as it is given. */
export function ExhibitStandings({ proceedingId, view }: { proceedingId: string; view: ClaimChartView }) {
  const t = useT();
  const client = useQueryClient();
  const key = useRef(newIdempotencyKey());
  const set = useMutation({
    mutationFn: ({ exhibit, standing }: { exhibit: ChartExhibit; standing: ExhibitStanding }) =>
      claimCharts.setStanding(proceedingId, exhibit.id, standing, { expectedVersion: exhibit.standingVersion, idempotencyKey: key.current }),
    onSettled: () => {
      key.current = newIdempotencyKey();
      return client.invalidateQueries({ queryKey: keys.claimChart(proceedingId) });
    },
  });
  if (view.exhibits.length === 0) return null;
  return (
    <Section title={t('chart.exhibits')} note={t('chart.exhibitsHelp')}>
      {set.error && <ProblemAlert error={set.error} kind="write" />}
      <table className="grid" aria-label={t('chart.exhibits')}>
        <thead>
          <tr>
            {(['exhibit', 'origin', 'language', 'formality', 'translation'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`chart.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.exhibits.map((exhibit) => (
            <Row
              key={exhibit.id}
              exhibit={exhibit}
              onChange={view.mayEdit && !set.isPending ? (part) => set.mutate({ exhibit, standing: { ...(exhibit.standing ?? plain), ...part } }) : undefined}
            />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Row({ exhibit, onChange }: { exhibit: ChartExhibit; onChange?: (part: Partial<ExhibitStanding>) => void }) {
  const t = useT();
  const { origin = null, language = null, formality = null, translation = null } = exhibit.standing ?? {};
  const named = (what: string) => t('chart.of', { what, title: exhibit.title });
  return (
    <tr>
      <th scope="row">
        {exhibit.title} {!exhibit.submitted && <Tag tone="late">{t('chart.notSubmitted')}</Tag>}
        {formality === 'open' && <Tag tone="soon">{t('chart.formalityOpen')}</Tag>}
      </th>
      <td>
        <Choice
          label={named(t('chart.origin'))}
          value={origin}
          options={['mainland', 'hk_macao_taiwan', 'abroad'] as const}
          name={(value) => t(`chart.g.${value}`)}
          onChange={onChange && ((value) => onChange({ origin: value }))}
        />
      </td>
      <td>
        <Choice
          label={named(t('chart.language'))}
          value={language}
          options={['chinese', 'foreign'] as const}
          name={(value) => t(`chart.l.${value}`)}
          onChange={onChange && ((value) => onChange({ language: value, ...(value === 'foreign' && translation === null && { translation: 'missing' }) }))}
        />
      </td>
      <td>
        <Choice
          label={named(t('chart.formality'))}
          value={formality}
          options={['not_needed', 'done', 'open'] as const}
          name={(value) => t(`chart.f.${value}`)}
          onChange={onChange && ((value) => onChange({ formality: value }))}
        />
      </td>
      <td>
        <Choice
          label={named(t('chart.translation'))}
          value={translation}
          options={['not_needed', 'provided', 'missing', 'disputed', 'agency_agreed', 'agency_named'] as const}
          name={(value) => t(`chart.t.${value}`)}
          onChange={onChange && ((value) => onChange({ translation: value }))}
        />
      </td>
    </tr>
  );
}
