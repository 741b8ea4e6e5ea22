import type { FieldView, Text } from '@contract';
import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { text } from '../../i18n/i18n';
import { useT } from '../words';
import { DayInput, MomentInput } from './day-input';
import { describedBy } from './field-frame';
import { MoneyInput } from './money-input';

export interface Option {
  value: string;
  label: Text;
}

export interface ControlProps {
  id: string;
  field: FieldView;
  value: unknown;
  options: readonly Option[];
  error: string | null;
  onChange: (value: unknown) => void;
}

/** Few enough to read at a glance: shown open, chosen with one press. */
const MAX_OPEN = 8;

export const isGroup = (field: FieldView, options: readonly Option[]): boolean =>
  field.kind === 'boolean' || field.kind === 'structure' || (['choice', 'id', 'choices', 'ids'].includes(field.kind) && options.length <= MAX_OPEN);

/** One field of an action's input as the server described it. What is typed wrongly goes to the server as typed: it has the words for it. */
export function FieldControl(props: ControlProps) {
  const { id, field, value, error, onChange } = props;
  const help = { id, 'aria-describedby': describedBy(id, field.hint ? 'hint' : null, error), 'aria-invalid': error !== null, 'aria-required': field.required };
  const status = error ? ('error' as const) : undefined;
  const typed = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'text':
      return <Input {...help} status={status} value={typed} maxLength={field.max} onChange={(event) => onChange(event.target.value)} />;
    case 'longtext':
      return (
        <Input.TextArea {...help} status={status} value={typed} maxLength={field.max} autoSize={{ minRows: 4, maxRows: 18 }} onChange={(event) => onChange(event.target.value)} />
      );
    case 'number':
      return <InputNumber {...help} status={status} value={typeof value === 'number' ? value : null} min={field.min} max={field.max} onChange={(next) => onChange(next)} />;
    case 'money':
      return <MoneyInput {...help} status={status} value={value} onChange={onChange} />;
    case 'date':
      return <DayInput {...help} status={status} value={typed} onChange={onChange} />;
    case 'datetime':
      return <MomentInput {...help} status={status} value={typed} onChange={onChange} />;
    case 'boolean':
      return <YesNo id={id} value={value} onChange={onChange} />;
    case 'choice':
    case 'id':
      return <One {...props} />;
    case 'choices':
    case 'ids':
      return <Several {...props} />;
    case 'structure':
      // Drawn by the form, which knows the editors.
      return null;
  }
}

/** Two open answers rather than a tick: “no” must be somebody's answer, not something left out. */
function YesNo({ id, value, onChange }: { id: string; value: unknown; onChange: (value: boolean) => void }) {
  const t = useT();
  return (
    <Radio.Group name={id} value={value} onChange={(event) => onChange(event.target.value === true)}>
      <Radio value={true}>{t('form.yes')}</Radio>
      <Radio value={false}>{t('form.no')}</Radio>
    </Radio.Group>
  );
}

function One({ id, field, value, options, error, onChange }: ControlProps) {
  const t = useT();
  if (options.length === 0) return <p className="muted">{t('form.nothingToChoose')}</p>;
  if (options.length <= MAX_OPEN) {
    return (
      <div>
        <Radio.Group name={id} value={value} onChange={(event) => onChange(event.target.value)} className="open-choice">
          {options.map((option) => (
            <Radio key={option.value} value={option.value}>
              {text(option.label)}
            </Radio>
          ))}
        </Radio.Group>
        {!field.required && value !== undefined && value !== null && (
          <button type="button" className="link-button" onClick={() => onChange(null)}>
            {t('form.clearChoice')}
          </button>
        )}
      </div>
    );
  }
  return (
    <Select
      id={id}
      aria-describedby={describedBy(id, field.hint ? 'hint' : null, error)}
      status={error ? 'error' : undefined}
      value={typeof value === 'string' ? value : undefined}
      allowClear={!field.required}
      showSearch={{ optionFilterProp: 'label' }}
      options={options.map((option) => ({ value: option.value, label: text(option.label) }))}
      onChange={(next) => onChange(next ?? null)}
      style={{ width: '100%' }}
    />
  );
}

function Several({ id, field, value, options, error, onChange }: ControlProps) {
  const t = useT();
  const chosen = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  const listed = options.map((option) => ({ value: option.value, label: text(option.label) }));
  if (options.length === 0) return <p className="muted">{t('form.nothingToChoose')}</p>;
  if (options.length <= MAX_OPEN) return <Checkbox.Group className="open-choice" value={chosen} options={listed} onChange={(next) => onChange(next)} />;
  return (
    <Select
      id={id}
      mode="multiple"
      aria-describedby={describedBy(id, field.hint ? 'hint' : null, error)}
      status={error ? 'error' : undefined}
      value={chosen}
      options={listed}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(next) => onChange(next)}
      style={{ width: '100%' }}
    />
  );
}
