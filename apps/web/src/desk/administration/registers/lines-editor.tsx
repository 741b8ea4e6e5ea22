import type { Choices, FieldView } from '@contract';
import { Button } from 'antd';
import { text } from '../../../i18n/i18n';
import { FieldControl, isGroup } from '../../forms/field-control';
import { FieldFrame } from '../../forms/field-frame';
import { useT } from '../../words';

interface Props {
  id: string;
  path: string;
  fields: readonly FieldView[];
  choices: Choices;
  value: unknown;
  errors: Map<string, string>;
  onChange: (value: unknown) => void;
}

type Line = Record<string, unknown>;
const withoutBlanks = (line: Line): Line => Object.fromEntries(Object.entries(line).filter(([, value]) => value !== '' && value !== null && value !== undefined));

/** A list inside a form: appointments, leave, declared interests. Each line is a small form of the same fields. */
export function LinesEditor({ id, path, fields, choices, value, errors, onChange }: Props) {
  const t = useT();
  const lines = Array.isArray(value) ? (value as Line[]) : [];
  const set = (index: number, name: string, next: unknown) => onChange(lines.map((line, place) => (place === index ? withoutBlanks({ ...line, [name]: next }) : line)));
  return (
    <div className="lines">
      {lines.map((line, index) => (
        // The place is the only name a line has; a line that goes takes its typed text with it.
        <fieldset key={index} className="line">
          <legend>{t('admin.line', { number: index + 1 })}</legend>
          {fields.map((field) => {
            const fieldPath = `${path}.${index}.${field.name}`;
            const options = field.options ?? choices[field.optionsFrom ?? ''] ?? [];
            const error = errors.get(fieldPath) ?? null;
            return (
              <FieldFrame key={field.name} id={`${id}-${index}-${field.name}`} label={text(field.label)} required={field.required} error={error} group={isGroup(field, options)}>
                <FieldControl
                  id={`${id}-${index}-${field.name}`}
                  field={field}
                  value={line[field.name]}
                  options={options}
                  error={error}
                  onChange={(next) => set(index, field.name, next)}
                />
              </FieldFrame>
            );
          })}
          <Button size="small" onClick={() => onChange(lines.filter((_, place) => place !== index))} aria-label={t('admin.removeLine', { number: index + 1 })}>
            {t('admin.remove')}
          </Button>
        </fieldset>
      ))}
      <Button size="small" onClick={() => onChange([...lines, {}])}>
        {t('admin.addLine')}
      </Button>
    </div>
  );
}
