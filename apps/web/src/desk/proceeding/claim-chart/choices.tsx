import { Select } from 'antd';
import { useT } from '../../words';

interface ChoiceProps<V extends string> {
  label: string;
  value: V | null;
  options: readonly V[];
  name: (value: V) => string;
  onChange?: (value: V) => void;
}

/** A question with its answers; as plain words for who may not answer. */
export function Choice<V extends string>({ label, value, options, name, onChange }: ChoiceProps<V>) {
  const t = useT();
  if (!onChange) return <span>{value === null ? t('chart.unanswered') : name(value)}</span>;
  return (
    <Select<V>
      className="chart-choice"
      aria-label={label}
      placeholder={t('chart.unanswered')}
      value={value ?? undefined}
      options={options.map((one) => ({ value: one, label: name(one) }))}
      onChange={onChange}
    />
  );
}

export function YesNo({ label, value, onChange }: { label: string; value: boolean | null; onChange?: (value: boolean) => void }) {
  const t = useT();
  return (
    <Choice
      label={label}
      value={value === null ? null : value ? 'yes' : 'no'}
      options={['yes', 'no'] as const}
      name={(answer) => t(`chart.${answer}`)}
      onChange={onChange && ((answer) => onChange(answer === 'yes'))}
    />
  );
}
