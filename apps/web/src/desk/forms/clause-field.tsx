import type { FieldView } from '@contract';
import { AutoComplete, Input } from 'antd';
import { text } from '../../i18n/i18n';
import { useT } from '../words';
import type { ClauseFieldView } from './clause-kinds';
import { FieldControl, isGroup } from './field-control';
import { describedBy, FieldFrame } from './field-frame';
import { InstalmentsInput } from './instalments-input';

interface Props {
  id: string;
  field: ClauseFieldView;
  value: unknown;
  partyNames: readonly string[];
  errorAt: (name: string) => string | null;
  onChange: (value: unknown) => void;
}

/** A field of a clause. Most are drawn like the fields of an action; names of parties, lines and instalments are its own. */
export function ClauseField({ id, field, value, partyNames, errorAt, onChange }: Props) {
  const label = text(field.label);
  const error = errorAt(field.name);
  const frame = { id, label, required: field.required, error };
  const wide = ['longtext', 'lines', 'instalments'].includes(field.kind) ? 'wide' : undefined;
  if (field.kind === 'instalments') {
    return (
      <div className="wide">
        <FieldFrame {...frame} group>
          <InstalmentsInput id={id} value={value} errorAt={(path) => errorAt(`${field.name}.${path}`)} onChange={onChange} />
        </FieldFrame>
      </div>
    );
  }
  if (field.kind === 'lines') {
    return (
      <div className="wide">
        <FieldFrame {...frame} error={error ?? firstLineError(errorAt, field.name, value)}>
          <Lines id={id} value={value} onChange={onChange} />
        </FieldFrame>
      </div>
    );
  }
  if (field.optionsFrom === 'parties') {
    return (
      <FieldFrame {...frame}>
        <AutoComplete
          id={id}
          aria-describedby={describedBy(id, null, error)}
          value={typeof value === 'string' ? value : ''}
          options={partyNames.map((name) => ({ value: name }))}
          onChange={onChange}
          style={{ width: '100%' }}
        />
      </FieldFrame>
    );
  }
  const options = field.options ?? [];
  const asField: FieldView = { name: field.name, label: field.label, kind: field.kind, required: field.required, min: field.min };
  return (
    <div className={wide}>
      <FieldFrame {...frame} group={isGroup(asField, options)}>
        <FieldControl id={id} field={asField} value={value} options={options} error={error} onChange={onChange} />
      </FieldFrame>
    </div>
  );
}

function firstLineError(errorAt: Props['errorAt'], name: string, value: unknown): string | null {
  const lines = Array.isArray(value) ? value : [];
  for (const index of lines.keys()) {
    const error = errorAt(`${name}.${index}`);
    if (error) return error;
  }
  return null;
}

/** One entry a line. An empty last line is somebody about to type, so it stays in the box and is dropped when sent. */
function Lines({ id, value, onChange }: { id: string; value: unknown; onChange: (lines: string[]) => void }) {
  const t = useT();
  const lines = Array.isArray(value) ? value.filter((line): line is string => typeof line === 'string') : [];
  return (
    <Input.TextArea
      id={id}
      value={lines.join('\n')}
      placeholder={t('clauses.onePerLine')}
      autoSize={{ minRows: 2, maxRows: 10 }}
      onChange={(event) => onChange(event.target.value === '' ? [] : event.target.value.split('\n'))}
    />
  );
}
