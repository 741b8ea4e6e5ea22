import type { ChartExhibit, FeatureFinding, FeatureResult } from '@contract';
import { Input } from 'antd';
import { useT } from '../../words';
import { Choice, YesNo } from './choices';
import { Pins } from './pins';

const ofClaims: readonly FeatureResult[] = ['same', 'equivalent', 'different', 'missing'];
const ofDesigns: readonly FeatureResult[] = ['same', 'similar', 'different', 'missing', 'ignored'];

interface Props {
  finding: FeatureFinding;
  design: boolean;
  where: string;
  exhibits: readonly ChartExhibit[];
  onChange?: (finding: FeatureFinding) => void;
}

/** 相同 / 等同 / 不同 / 缺少, and what each of them has to be said about. */
export function FindingCell({ finding, design, where, exhibits, onChange }: Props) {
  const t = useT();
  const set = onChange && ((part: Partial<FeatureFinding>) => onChange({ ...finding, ...part }));
  return (
    <>
      <Choice
        label={t('chart.of', { what: t('chart.finding'), title: where })}
        value={finding.result}
        options={design ? ofDesigns : ofClaims}
        name={(value) => t(`chart.r.${value}`)}
        onChange={set && ((result) => set({ result }))}
      />
      {finding.result === 'equivalent' && (
        <>
          {(['means', 'function', 'effect'] as const).map((part) => (
            <Words key={part} label={t(`chart.${part}`)} where={where} value={finding[part]} onChange={set && ((value) => set({ [part]: value }))} />
          ))}
          <div className="chart-question">
            <span>{t('chart.obvious')}</span>
            <YesNo label={t('chart.of', { what: t('chart.obvious'), title: where })} value={finding.obvious} onChange={set && ((obvious) => set({ obvious }))} />
          </div>
        </>
      )}
      {finding.result && (
        <Words label={t(finding.result === 'same' ? 'chart.narrower' : 'chart.note')} where={where} value={finding.note} onChange={set && ((note) => set({ note }))} />
      )}
      <Pins pins={finding.pins} exhibits={exhibits} where={t('chart.of', { what: t('chart.finding'), title: where })} onChange={set && ((pins) => set({ pins }))} />
    </>
  );
}

function Words({ label, where, value, onChange }: { label: string; where: string; value: string; onChange?: (value: string) => void }) {
  const t = useT();
  if (!onChange) return value ? <p className="small">{t('chart.of', { what: label, title: value })}</p> : null;
  return (
    <Input.TextArea
      autoSize
      maxLength={2000}
      placeholder={label}
      aria-label={t('chart.of', { what: label, title: where })}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
