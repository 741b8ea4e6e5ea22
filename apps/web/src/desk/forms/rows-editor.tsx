import type { FieldView } from '@contract';
import { Button } from 'antd';
import { text } from '../../i18n/i18n';
import { useT } from '../words';
import { fieldId } from './error-list';
import { FieldControl, isGroup, type Option } from './field-control';
import { FieldFrame } from './field-frame';

type Row = Readonly<Record<string, unknown>>;

interface Props {
  /** The form whose ids these fields carry. */
  form: string;
  field: FieldView & { columns: FieldView[] };
  /** Where rows are given, each of them. */
  options: readonly Option[];
  value: unknown;
  errorAt: (path: string) => string | null;
  onChange: (rows: Row[]) => void;
}

/** A list of rows as the server described its columns. Rows are added and taken away, or are given: then each is there to be filled in. */
export function RowsEditor({ form, field, options, value, errorAt, onChange }: Props) {
  const t = useT();
  const { columns, rowsBy } = field;
  const entered = Array.isArray(value) ? (value as Row[]) : [];
  const rows: readonly Row[] = rowsBy ? options.map((option) => ({ ...entered.find((row) => row[rowsBy] === option.value), [rowsBy]: option.value })) : entered;
  const change = (index: number, part: Row) => onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity, and removing one keeps the order of the rest
        <fieldset key={index} className="clause-card">
          <legend>{rowsBy ? text((options[index] as Option).label) : t('rows.number', { number: index + 1 })}</legend>
          {!rowsBy && (
            <div className="clause-tools">
              <Button size="small" type="text" danger aria-label={t('rows.removeNumber', { number: index + 1 })} onClick={() => onChange(rows.filter((_, at) => at !== index))}>
                {t('rows.remove')}
              </Button>
            </div>
          )}
          <div className="clause-fields">
            {columns.map((column) => {
              const path = `${field.name}.${index}.${column.name}`;
              const id = fieldId(form, path);
              const error = errorAt(path);
              return (
                <FieldFrame key={column.name} id={id} label={text(column.label)} required={column.required} error={error} group={isGroup(column, column.options ?? [])}>
                  <FieldControl
                    id={id}
                    field={column}
                    value={row[column.name]}
                    options={column.options ?? []}
                    error={error}
                    onChange={(next) => change(index, { [column.name]: next })}
                  />
                </FieldFrame>
              );
            })}
          </div>
        </fieldset>
      ))}
      {!rowsBy && (
        <Button size="small" onClick={() => onChange([...rows, {}])}>
          {t('rows.add', { what: text(field.label) })}
        </Button>
      )}
      {rowsBy && rows.length === 0 && <p className="muted">{t('rows.none')}</p>}
    </>
  );
}
