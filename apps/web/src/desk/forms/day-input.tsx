import { Input } from 'antd';
import { formatDayWithWeekday, formatTime } from '../../i18n/format';
import { useT } from '../words';

interface Props {
  id: string;
  value: string;
  status?: 'error';
  onChange: (value: string | null) => void;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
  'aria-required'?: boolean;
}

/** The browser's own control: full keyboard, and its value is the `YYYY-MM-DD` the server wants. The weekday beside it prevents mistakes. */
export function DayInput({ value, onChange, ...rest }: Props) {
  return (
    <div className="with-echo">
      <Input {...rest} type="date" value={value} onChange={(event) => onChange(event.target.value || null)} style={{ width: 160 }} />
      {/^\d{4}-\d{2}-\d{2}$/.test(value) && <output className="muted">{formatDayWithWeekday(value)}</output>}
    </div>
  );
}

/** Beijing wall time `YYYY-MM-DDTHH:mm`, wherever the computer stands. */
export function MomentInput({ value, onChange, ...rest }: Props) {
  const t = useT();
  const at = `${value}:00+08:00`;
  return (
    <div className="with-echo">
      <Input {...rest} type="datetime-local" value={value} onChange={(event) => onChange(event.target.value || null)} style={{ width: 210 }} />
      {value.length === 16 && (
        <output className="muted">
          {formatDayWithWeekday(at)} {formatTime(at)} {t('form.beijingTime')}
        </output>
      )}
    </div>
  );
}
