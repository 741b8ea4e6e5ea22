import type { ChartExhibit, ChartPin } from '@contract';
import { Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { canBePinned, claimCharts, isRecording, placeOf } from '../../../api/claim-charts';
import { useT } from '../../words';

interface Props {
  pins: readonly ChartPin[];
  exhibits: readonly ChartExhibit[];
  /** What the pins belong to, for who doesn't see the table. */
  where: string;
  onChange?: (pins: ChartPin[]) => void;
}

/** Each opens the exhibit at its page or second. */
export function Pins({ pins, exhibits, where, onChange }: Props) {
  const t = useT();
  return (
    <div className="chart-pins">
      {pins.map((pin, index) => {
        const exhibit = exhibits.find(({ id }) => id === pin.exhibitId);
        if (!exhibit) return null;
        const at = placeOf(pin);
        const label = pin.page === undefined ? t('chart.pinAt', { title: exhibit.title, at }).trim() : t('chart.pinPage', { title: exhibit.title, at });
        return (
          <span key={`${pin.exhibitId}-${at}`} className="chart-pin">
            <a href={claimCharts.pinHref(exhibit, pin)} target="_blank" rel="noreferrer">
              {label}
            </a>
            {!exhibit.submitted && <span className="tag late">{t('chart.notSubmitted')}</span>}
            {onChange && (
              <Button size="small" type="text" aria-label={t('chart.pinRemove', { title: label })} onClick={() => onChange(pins.filter((_pin, place) => place !== index))}>
                ×
              </Button>
            )}
          </span>
        );
      })}
      {onChange && <AddPin exhibits={exhibits.filter(canBePinned)} where={where} onAdd={(pin) => onChange([...pins, pin])} />}
    </div>
  );
}

function AddPin({ exhibits, where, onAdd }: { exhibits: readonly ChartExhibit[]; where: string; onAdd: (pin: ChartPin) => void }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const [exhibitId, setExhibitId] = useState<string>();
  const [place, setPlace] = useState<number | null>(1);
  const exhibit = exhibits.find(({ id }) => id === exhibitId);
  const recording = exhibit !== undefined && isRecording(exhibit);
  if (exhibits.length === 0) return null;
  if (!isOpen)
    return (
      <Button size="small" type="link" aria-label={`${where}：${t('chart.pin')}`} onClick={() => setOpen(true)}>
        ＋ {t('chart.pin')}
      </Button>
    );
  return (
    <span className="chart-pin-adder">
      <Select
        size="small"
        aria-label={t('chart.pinTo', { where })}
        placeholder={t('chart.exhibit')}
        value={exhibitId}
        onChange={setExhibitId}
        options={exhibits.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <InputNumber size="small" aria-label={t('chart.place', { where })} min={recording ? 0 : 1} precision={0} value={place} onChange={setPlace} />
      <span className="muted">{t(recording ? 'chart.second' : 'chart.page')}</span>
      <Button
        size="small"
        aria-label={`${where}：${t('chart.pinAdd')}`}
        disabled={!exhibit || place === null}
        onClick={() => {
          if (!exhibit || place === null) return;
          onAdd({ exhibitId: exhibit.id, ...(recording ? { second: place } : { page: place }) });
          setOpen(false);
        }}
      >
        {t('chart.pinAdd')}
      </Button>
    </span>
  );
}
