import type { ChartFindings, ClaimChart, ClaimChartView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { claimCharts } from '../../../api/claim-charts';
import { formatMoment } from '../../../i18n/format';
import { keys } from '../../queries';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemAlert } from '../../ui/problem-alert';
import { Empty, Section } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';
import { blankClaim, blankFeature, blankRespondent, placed } from './blank';
import { ChartTable } from './chart-table';
import { Choice } from './choices';
import { ClaimQuestions, Question } from './claim-questions';
import { ExhibitStandings } from './exhibit-standings';
import { Suggestion } from './suggestion';
import { type Edited, useEdited } from './use-edited';

const nothing: ChartFindings = { features: [], claims: [], respondents: [] };

export function ClaimChartTab({ view }: Case) {
  const chart = useQuery({ queryKey: keys.claimChart(view.id), queryFn: () => claimCharts.get(view.id) });
  if (chart.isPending) return <Loading />;
  if (!chart.data) return <ProblemAlert error={chart.error} kind="read" onRetry={() => void chart.refetch()} />;
  return <Sheet proceedingId={view.id} view={chart.data} />;
}

function Sheet({ proceedingId, view }: { proceedingId: string; view: ClaimChartView }) {
  const t = useT();
  const chart = useEdited<ClaimChart>(proceedingId, { version: view.version, content: view.chart }, (content, saving) => claimCharts.saveChart(proceedingId, content, saving));
  const findings = useEdited<ChartFindings>(proceedingId, { version: view.findings?.version ?? 0, content: view.findings?.content ?? nothing }, (content, saving) =>
    claimCharts.saveFindings(proceedingId, content, saving),
  );
  return (
    <>
      <p className="muted">{t('chart.help')}</p>
      <Suggestion view={view} />
      {chart.content.claims.length === 0 && <Empty>{t('chart.none')}</Empty>}
      {chart.content.claims.map((claim) => (
        <ClaimSection key={claim.number} view={view} number={claim.number} chart={chart} findings={findings} />
      ))}
      {view.mayEdit && <Setting view={view} chart={chart} />}
      {view.mayEdit && <SaveBar edited={chart} label={t('chart.saveChart')} saved={view.savedAt === null ? null : { version: view.version, by: view.savedBy, at: view.savedAt }} />}
      {view.findings && <Respondents view={view} findings={findings} />}
      {view.mayEdit && view.findings && (
        <SaveBar
          edited={findings}
          label={t('chart.saveFindings')}
          saved={view.findings.savedAt === null ? null : { version: view.findings.version, by: view.findings.savedBy, at: view.findings.savedAt }}
        />
      )}
      <ExhibitStandings proceedingId={proceedingId} view={view} />
    </>
  );
}

function ClaimSection({ view, number, chart, findings }: { view: ClaimChartView; number: number; chart: Edited<ClaimChart>; findings: Edited<ChartFindings> }) {
  const t = useT();
  const claim = chart.content.claims.find((one) => one.number === number);
  if (!claim) return null;
  const label = view.design ? t('chart.design') : t('chart.claim', { number });
  const found = findings.content;
  return (
    <Section title={label}>
      <ChartTable
        view={view}
        claim={claim}
        label={label}
        findings={view.findings && found.features}
        onClaim={view.mayEdit ? (changed) => chart.set({ ...chart.content, claims: placed(chart.content.claims, changed, (a, b) => a.number === b.number) }) : undefined}
        onFinding={view.mayEdit ? (finding) => findings.set({ ...found, features: placed(found.features, finding, (a, b) => a.featureId === b.featureId) }) : undefined}
      />
      {view.findings && (
        <>
          <h3>{t('chart.questions')}</h3>
          <ClaimQuestions
            design={view.design}
            claim={claim}
            finding={found.claims.find((one) => one.number === number) ?? blankClaim(number)}
            onChange={view.mayEdit ? (finding) => findings.set({ ...found, claims: placed(found.claims, finding, (a, b) => a.number === b.number) }) : undefined}
          />
        </>
      )}
    </Section>
  );
}

/** The day of the act, and another claim. A design is one. */
function Setting({ view, chart }: { view: ClaimChartView; chart: Edited<ClaimChart> }) {
  const t = useT();
  const { claims, actOn } = chart.content;
  const free = [...view.namedClaims, 1, 2, 3].find((number) => !claims.some((one) => one.number === number)) ?? claims.length + 1;
  const [wanted, setWanted] = useState<number | null>(null);
  const number = wanted ?? free;
  const taken = claims.some((one) => one.number === number);
  return (
    <div className="row">
      <label>
        {t('chart.actOn')} <input type="date" value={actOn ?? ''} onChange={(event) => chart.set({ ...chart.content, actOn: event.target.value || null })} />
      </label>
      {!view.design && <InputNumber aria-label={t('chart.claimNumber')} min={1} max={999} precision={0} value={number} onChange={setWanted} />}
      {(!view.design || claims.length === 0) && (
        <Button
          disabled={taken}
          onClick={() => {
            chart.set({ ...chart.content, claims: [...claims, { number: view.design ? 1 : number, features: [blankFeature()] }].sort((a, b) => a.number - b.number) });
            setWanted(null);
          }}
        >
          ＋ {t(view.design ? 'chart.addFeature' : 'chart.addClaim')}
        </Button>
      )}
    </div>
  );
}

function Respondents({ view, findings }: { view: ClaimChartView; findings: Edited<ChartFindings> }) {
  const t = useT();
  const found = findings.content;
  return (
    <Section title={t('chart.respondents')}>
      {view.respondents.map(({ partyId, name }) => {
        const one = found.respondents.find((other) => other.partyId === partyId) ?? blankRespondent(partyId);
        const set = view.mayEdit
          ? (part: Partial<typeof one>) => findings.set({ ...found, respondents: placed(found.respondents, { ...one, ...part }, (a, b) => a.partyId === b.partyId) })
          : undefined;
        return (
          <Question key={partyId} name={name}>
            <Choice
              label={t('chart.part', { name })}
              value={one.part}
              options={['alone', 'joint', 'none'] as const}
              name={(value) => t(`chart.p.${value}`)}
              onChange={set && ((part) => set({ part }))}
            />
            {set ? (
              <Input aria-label={t('chart.acts', { name })} maxLength={2000} value={one.acts} onChange={(event) => set({ acts: event.target.value })} />
            ) : (
              <span>{one.acts}</span>
            )}
          </Question>
        );
      })}
    </Section>
  );
}

interface SaveBarProps {
  edited: Pick<Edited<unknown>, 'isEdited' | 'isBehind' | 'isSaving' | 'error' | 'save' | 'reload'>;
  label: string;
  saved: { version: number; by: string | null; at: string } | null;
}

function SaveBar({ edited, label, saved }: SaveBarProps) {
  const t = useT();
  return (
    <>
      {edited.error && <ProblemAlert error={edited.error} kind="write" />}
      {(edited.isBehind || edited.error) && (
        <Notice tone="soon" title={t('chart.newer')}>
          <Button size="small" onClick={edited.reload}>
            {t('chart.reload')}
          </Button>
        </Notice>
      )}
      <p className="row">
        <Button type="primary" disabled={!edited.isEdited} loading={edited.isSaving} onClick={edited.save}>
          {label}
        </Button>
        <span role="status" className="muted small">
          {edited.isEdited ? t('chart.unsaved') : saved && t('chart.saved', { version: saved.version, name: saved.by ?? '', moment: formatMoment(saved.at) })}
        </span>
      </p>
    </>
  );
}
