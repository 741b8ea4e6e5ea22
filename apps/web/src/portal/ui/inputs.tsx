import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { useT } from '../words/portal';
import { Field, FieldGroup, type FieldFrame, fieldId } from './field';

export interface Choice {
  value: string;
  label: string;
  hint?: ReactNode;
  disabled?: boolean;
  /** Heading under which a select lists it. */
  group?: string;
}

interface TextFieldProps extends FieldFrame {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'tel' | 'email' | 'password' | 'date' | 'datetime-local' | 'search';
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
  /** Width hints at the length of the answer. */
  width?: 'short' | 'medium' | 'full';
  suffix?: string;
  mono?: boolean;
}

export function TextField({ value, onChange, type = 'text', inputMode, autoComplete, maxLength, width = 'full', suffix, mono, ...frame }: TextFieldProps) {
  return (
    <Field {...frame} filled={value !== ''}>
      {(control) => (
        <span className="input-line">
          <input
            {...control}
            className={`input input--${width}${mono ? ' input--mono' : ''}`}
            type={type}
            inputMode={inputMode}
            autoComplete={autoComplete ?? 'off'}
            maxLength={maxLength}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {suffix && <span className="input-line__suffix">{suffix}</span>}
        </span>
      )}
    </Field>
  );
}

interface TextAreaFieldProps extends FieldFrame {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  maxLength?: number;
}

export function TextAreaField({ value, onChange, rows = 5, maxLength, ...frame }: TextAreaFieldProps) {
  return (
    <Field {...frame} filled={value !== ''}>
      {(control) => <textarea {...control} className="input" rows={rows} maxLength={maxLength} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

interface SelectFieldProps extends FieldFrame {
  value: string;
  onChange: (value: string) => void;
  choices: Choice[];
  /** Text of the empty choice. */
  empty?: string;
}

export function SelectField({ value, onChange, choices, empty, ...frame }: SelectFieldProps) {
  const t = useT();
  return (
    <Field {...frame} filled={value !== ''}>
      {(control) => (
        <select {...control} className="input input--select" value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{empty ?? t('field.choose')}</option>
          <Options choices={choices} />
        </select>
      )}
    </Field>
  );
}

function Options({ choices }: { choices: Choice[] }) {
  const groups = [...new Set(choices.map((choice) => choice.group))];
  return groups.map((group) => {
    const options = choices
      .filter((choice) => choice.group === group)
      .map((choice) => (
        <option key={choice.value} value={choice.value} disabled={choice.disabled}>
          {choice.label}
        </option>
      ));
    return group ? (
      <optgroup key={group} label={group}>
        {options}
      </optgroup>
    ) : (
      options
    );
  });
}

interface RadioFieldProps extends FieldFrame {
  value: string | null;
  onChange: (value: string) => void;
  choices: Choice[];
  inline?: boolean;
}

export function RadioField({ value, onChange, choices, inline, ...frame }: RadioFieldProps) {
  return (
    <FieldGroup {...frame}>
      <div className={inline ? 'choices choices--inline' : 'choices'}>
        {choices.map((choice) => (
          <ChoiceLine key={choice.value} type="radio" path={frame.path} choice={choice} checked={value === choice.value} onChange={() => onChange(choice.value)} />
        ))}
      </div>
    </FieldGroup>
  );
}

interface ChecksFieldProps extends FieldFrame {
  values: string[];
  onChange: (values: string[]) => void;
  choices: Choice[];
}

export function ChecksField({ values, onChange, choices, ...frame }: ChecksFieldProps) {
  const toggle = (value: string) => onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <FieldGroup {...frame}>
      <div className="choices">
        {choices.map((choice) => (
          <ChoiceLine key={choice.value} type="checkbox" path={frame.path} choice={choice} checked={values.includes(choice.value)} onChange={() => toggle(choice.value)} />
        ))}
      </div>
    </FieldGroup>
  );
}

interface CheckFieldProps {
  path: string;
  label: ReactNode;
  error?: string | null;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** One box that stands alone: a statement to agree with, a condition that applies. */
export function CheckField({ path, label, error, checked, onChange }: CheckFieldProps) {
  const id = fieldId(path);
  return (
    <div className={error ? 'field field--error' : 'field'}>
      {error && (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <label className="choice" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          aria-describedby={error ? `${id}-error` : undefined}
          aria-invalid={error ? true : undefined}
        />
        <span className="choice__text">{label}</span>
      </label>
    </div>
  );
}

interface ChoiceLineProps {
  type: 'radio' | 'checkbox';
  path: string;
  choice: Choice;
  checked: boolean;
  onChange: () => void;
}

function ChoiceLine({ type, path, choice, checked, onChange }: ChoiceLineProps) {
  const id = `${fieldId(path)}-${choice.value}`;
  return (
    <label className="choice" htmlFor={id}>
      <input
        id={id}
        type={type}
        name={path}
        value={choice.value}
        checked={checked}
        disabled={choice.disabled}
        onChange={onChange}
        aria-describedby={choice.hint ? `${id}-hint` : undefined}
      />
      <span className="choice__text">
        {choice.label}
        {choice.hint && (
          <span className="choice__hint" id={`${id}-hint`}>
            {choice.hint}
          </span>
        )}
      </span>
    </label>
  );
}
