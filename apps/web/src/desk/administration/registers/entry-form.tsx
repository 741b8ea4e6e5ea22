import type { FieldView, RegisterEntry, RegisterForm, RegisterSaved } from '@contract';
import { Button, Checkbox } from 'antd';
import { type SubmitEvent, useMemo, useState } from 'react';
import { asProblem } from '../../../api/problem';
import { text } from '../../../i18n/i18n';
import { ClashList } from '../../forms/clash-list';
import { useDraft } from '../../forms/drafts';
import { ErrorList, fieldErrors, fieldId } from '../../forms/error-list';
import { FieldControl, isGroup } from '../../forms/field-control';
import { FieldFrame } from '../../forms/field-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { useT } from '../../words';
import { LinesEditor } from './lines-editor';
import { type Register, useSaveEntry } from './registers';

interface Props {
  register: Register;
  form: RegisterForm & { lines?: Record<string, FieldView[]> };
  entry?: RegisterEntry;
  /** Fields that are shown and not for changing. */
  fixed?: readonly string[];
  onSaved: (saved: RegisterSaved) => void;
}

/** Blank is left out: the server then knows there is nothing, in place of a text without letters. */
const filled = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== '' && value !== null && value !== undefined),
  );

export function EntryForm({ register, form, entry, fixed = [], onSaved }: Props) {
  const t = useT();
  const current = useMemo(() => ({ ...entry?.values }), [entry]);
  const draft = useDraft(`registers/${register}/${entry?.id ?? 'new'}`, current);
  const [acknowledged, setAcknowledged] = useState(false);
  const saving = useSaveEntry(register, entry, (saved) => {
    draft.discard();
    setAcknowledged(false);
    onSaved(saved);
  });
  const errors = saving.error ? fieldErrors(asProblem(saving.error)) : new Map<string, string>();
  const labelOf = (path: string) => {
    const [name = '', , part = ''] = path.split('.');
    const inLine = form.lines?.[name]?.find((field) => field.name === part);
    return [form.fields.find((field) => field.name === name)?.label, inLine?.label]
      .map((label) => text(label))
      .filter(Boolean)
      .join(' · ');
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!saving.isPending && draft.clashes.length === 0) saving.mutate({ values: filled(draft.values), acknowledgeOpenCases: acknowledged });
  };
  return (
    <form className="action-form form-section" noValidate onSubmit={submit} aria-label={t('admin.form')}>
      {saving.error && !asProblem(saving.error).isUnauthenticated && (
        <ProblemAlert error={saving.error} kind="write">
          <ErrorList errors={errors} formId={register} labelOf={labelOf} />
        </ProblemAlert>
      )}
      <ClashList draft={draft} labelOf={labelOf} nameOf={optionNames(form)} />
      <div className="entry-fields">
        {form.fields.map((field) => (
          <Field
            key={field.name}
            register={register}
            form={form}
            field={field}
            value={draft.values[field.name]}
            errors={errors}
            isFixed={fixed.includes(field.name)}
            onChange={(value) => draft.set(field.name, value)}
          />
        ))}
      </div>
      <footer>
        {entry && entry.openCases > 0 && (
          <Checkbox checked={acknowledged} onChange={(event) => setAcknowledged(event.target.checked)}>
            {t('admin.acknowledge', { count: entry.openCases })}
          </Checkbox>
        )}
        <div className="row">
          <Button type="primary" htmlType="submit" loading={saving.isPending} disabled={draft.clashes.length > 0}>
            {t('admin.save')}
          </Button>
        </div>
      </footer>
    </form>
  );
}

function optionNames({ fields, lines, choices }: Props['form']): (value: string) => string {
  const options = [...fields, ...Object.values(lines ?? {}).flat()].flatMap((field) => field.options ?? choices[field.optionsFrom ?? ''] ?? []);
  const names = new Map(options.map((option) => [option.value, text(option.label)]));
  return (value) => names.get(value) ?? value;
}

interface FieldProps {
  register: Register;
  form: Props['form'];
  field: FieldView;
  value: unknown;
  errors: Map<string, string>;
  isFixed: boolean;
  onChange: (value: unknown) => void;
}

function Field({ register, form, field, value, errors, isFixed, onChange }: FieldProps) {
  const t = useT();
  const id = fieldId(register, field.name);
  const options = field.options ?? form.choices[field.optionsFrom ?? ''] ?? [];
  const error = errors.get(field.name) ?? null;
  const isWide = field.kind === 'structure' || field.kind === 'longtext' || field.kind === 'choices';
  if (isFixed) {
    return (
      <div className="field">
        <span className="field-name">{text(field.label)}</span>
        <p>{typeof value === 'boolean' ? t(value ? 'form.yes' : 'form.no') : String(value)}</p>
      </div>
    );
  }
  return (
    <div className={isWide ? 'wide' : undefined}>
      <FieldFrame id={id} label={text(field.label)} required={field.required} hint={field.hint && text(field.hint)} error={error} group={isGroup(field, options)}>
        {field.kind === 'structure' ? (
          <LinesEditor id={id} path={field.name} fields={form.lines?.[field.name] ?? []} choices={form.choices} value={value} errors={errors} onChange={onChange} />
        ) : (
          <FieldControl id={id} field={field} value={value} options={options} error={error} onChange={onChange} />
        )}
      </FieldFrame>
    </div>
  );
}
