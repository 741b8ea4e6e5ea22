import type { ChartClaim, ChartFeature, ClaimChartView, FeatureFinding } from '@contract';
import { Button, Input } from 'antd';
import { useT } from '../../words';
import { blankFeature, blankFinding } from './blank';
import { FindingCell } from './finding-cell';
import { Pins } from './pins';

interface Props {
  view: ClaimChartView;
  claim: ChartClaim;
  label: string;
  findings: readonly FeatureFinding[] | null;
  onClaim?: (claim: ChartClaim) => void;
  onFinding?: (finding: FeatureFinding) => void;
}

/** The two columns of one claim, with the panel's finding beside and what the parties say below each row. */
export function ChartTable({ view, claim, label, findings, onClaim, onFinding }: Props) {
  const t = useT();
  const change = onClaim && ((feature: ChartFeature) => onClaim({ ...claim, features: claim.features.map((one) => (one.id === feature.id ? feature : one)) }));
  return (
    <>
      <table className="grid chart" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{t('chart.right')}</th>
            <th scope="col">{t('chart.accused')}</th>
            {findings && <th scope="col">{t('chart.finding')}</th>}
          </tr>
        </thead>
        <tbody>
          {claim.features.map((feature, index) => {
            const where = `${claim.number}.${index + 1}`;
            return (
              <tr key={feature.id}>
                <th scope="row">
                  {where}
                  {onClaim && (
                    <Button
                      size="small"
                      type="text"
                      aria-label={t('chart.removeFeature', { at: where })}
                      onClick={() => onClaim({ ...claim, features: claim.features.filter(({ id }) => id !== feature.id) })}
                    >
                      ×
                    </Button>
                  )}
                </th>
                {(['feature', 'accused'] as const).map((column) => (
                  <Cell key={column} view={view} feature={feature} column={column} where={where} onChange={change} />
                ))}
                {findings && (
                  <td>
                    <FindingCell
                      finding={findings.find(({ featureId }) => featureId === feature.id) ?? blankFinding(feature.id)}
                      design={view.design}
                      where={where}
                      exhibits={view.exhibits}
                      onChange={onFinding}
                    />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {onClaim && (
        <Button size="small" onClick={() => onClaim({ ...claim, features: [...claim.features, blankFeature()] })}>
          ＋ {t('chart.addFeature')}
        </Button>
      )}
    </>
  );
}

interface CellProps {
  view: ClaimChartView;
  feature: ChartFeature;
  column: 'feature' | 'accused';
  where: string;
  onChange?: (feature: ChartFeature) => void;
}

function Cell({ view, feature, column, where, onChange }: CellProps) {
  const t = useT();
  const name = t('chart.of', { what: t(column === 'feature' ? 'chart.right' : 'chart.accused'), title: where });
  const pins = column === 'feature' ? 'featurePins' : 'accusedPins';
  const notes =
    column === 'accused' ? view.notes.flatMap((one) => one.notes.filter(({ featureId }) => featureId === feature.id).map((note) => ({ ...note, by: one.partyName }))) : [];
  return (
    <td>
      {onChange ? (
        <Input.TextArea
          autoSize={{ minRows: 2 }}
          maxLength={2000}
          aria-label={name}
          value={feature[column]}
          onChange={(event) => onChange({ ...feature, [column]: event.target.value })}
        />
      ) : (
        <p className="prose">{feature[column]}</p>
      )}
      <Pins pins={feature[pins]} exhibits={view.exhibits} where={name} onChange={onChange && ((changed) => onChange({ ...feature, [pins]: changed }))} />
      {notes.map((note) => (
        <div key={note.by} className="chart-note">
          <span className="muted small">{t('chart.notes', { name: note.by })}</span>
          <p className="prose">{note.text}</p>
          <Pins pins={note.pins} exhibits={view.exhibits} where={name} />
        </div>
      ))}
    </td>
  );
}
