import { Input } from 'antd';
import { useState } from 'react';
import { fenToYuan, formatMoney, yuanToFen } from '../../i18n/format';

interface Props {
  id: string;
  value: unknown;
  status?: 'error';
  onChange: (value: number | string | null) => void;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
  'aria-required'?: boolean;
}

/** Typed in yuan, kept in whole fen. What isn't an amount is kept as typed, so the server can say what is wrong with it. */
export function MoneyInput({ value, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState(() => (typeof value === 'number' ? fenToYuan(value) : typeof value === 'string' ? value : ''));
  const change = (next: string) => {
    setTyped(next);
    onChange(next.trim() === '' ? null : (yuanToFen(next) ?? next));
  };
  return (
    <div className="with-echo">
      <Input {...rest} inputMode="decimal" prefix="¥" value={typed} onChange={(event) => change(event.target.value)} style={{ width: 200 }} />
      {/* Repeats the amount with separators: a zero too many is seen here. */}
      {typeof value === 'number' && <output className="muted">{formatMoney(value)}</output>}
    </div>
  );
}
