import { Button } from 'antd';
import { formatMoney } from '../../i18n/format';
import { useT } from '../words';
import { DayInput } from './day-input';
import { MoneyInput } from './money-input';

interface Instalment {
  amountFen?: number | string | null;
  dueOn?: string | null;
}

interface Props {
  id: string;
  value: unknown;
  errorAt: (path: string) => string | null;
  onChange: (rows: Instalment[]) => void;
}

const rowsOf = (value: unknown): Instalment[] => (Array.isArray(value) ? (value as Instalment[]) : []);

export function InstalmentsInput({ id, value, errorAt, onChange }: Props) {
  const t = useT();
  const rows = rowsOf(value);
  const replace = (index: number, change: Instalment) => onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const sum = rows.reduce((total, row) => total + (typeof row.amountFen === 'number' ? row.amountFen : 0), 0);
  return (
    <div className="instalments">
      {rows.map((row, index) => {
        const number = index + 1;
        const error = errorAt(`${index}.amountFen`) ?? errorAt(`${index}.dueOn`);
        return (
          // Rows are only added and taken at the end, so the position is the identity.
          <div key={number} className="instalment">
            <span className="muted">{t('instalments.number', { number })}</span>
            <label className="visually-hidden" htmlFor={`${id}-${index}-amount`}>
              {t('instalments.amount', { number })}
            </label>
            <MoneyInput id={`${id}-${index}-amount`} value={row.amountFen} onChange={(amountFen) => replace(index, { amountFen })} />
            <label className="visually-hidden" htmlFor={`${id}-${index}-due`}>
              {t('instalments.due', { number })}
            </label>
            <DayInput id={`${id}-${index}-due`} value={row.dueOn ?? ''} onChange={(dueOn) => replace(index, { dueOn })} />
            {error && <p className="field-error">{error}</p>}
          </div>
        );
      })}
      <div className="row">
        <Button size="small" onClick={() => onChange([...rows, {}])}>
          {t('instalments.add')}
        </Button>
        {rows.length > 0 && (
          <>
            <Button size="small" type="text" onClick={() => onChange(rows.slice(0, -1))}>
              {t('instalments.removeLast')}
            </Button>
            <span className="muted">{t('instalments.sum', { sum: formatMoney(sum) })}</span>
          </>
        )}
      </div>
    </div>
  );
}
