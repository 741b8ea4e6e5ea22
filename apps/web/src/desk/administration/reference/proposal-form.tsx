import type { ReferenceListView } from '@contract';
import { Button } from 'antd';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { asProblem } from '../../../api/problem';
import { text } from '../../../i18n/i18n';
import { DayInput } from '../../forms/day-input';
import { ErrorList, fieldErrors, fieldId } from '../../forms/error-list';
import { FieldControl, isGroup } from '../../forms/field-control';
import { FieldFrame } from '../../forms/field-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { useT } from '../../words';
import { type Proposal, type Row, usePropose } from './reference-list';

interface Props {
  list: string;
  view: ReferenceListView;
  action: Proposal['action'];
  row: Row | null;
  onClose: () => void;
  onDone: () => void;
}

const FORM = 'reference';
const filled = (values: Record<string, unknown>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''));

/** A change is described here and made when somebody else agrees. */
export function ProposalForm({ list, view, action, row, onClose, onDone }: Props) {
  const t = useT();
  const [values, setValues] = useState<Record<string, unknown>>(() => filled({ ...row?.values, ...(action === 'replace' && { validFrom: null, validTo: null }) }));
  const [day, setDay] = useState<string | null>(null);
  const sending = usePropose(list, onDone);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.focus(), []);
  const errors = sending.error ? fieldErrors(asProblem(sending.error)) : new Map<string, string>();
  const needsDay = action === 'replace' || action === 'end';
  const fields = action === 'add' || action === 'replace' ? view.fields.filter(({ name }) => action === 'add' || (name !== 'validFrom' && !view.key.includes(name))) : [];
  const labelOf = (path: string) =>
    path === 'day' ? t(action === 'end' ? 'reference.lastDay' : 'reference.firstDay') : text(view.fields.find(({ name }) => name === path)?.label);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    sending.mutate({
      action,
      ...(row && { rowId: row.id, expectedVersion: row.version }),
      ...(needsDay && day && { day }),
      ...(fields.length > 0 && { values: filled(values) }),
    });
  };
  const title = [t(`reference.${action}`), row && view.key.map((field) => row.values[field]).join(' ')].filter(Boolean).join(' · ');
  return (
    <form ref={form} tabIndex={-1} className="action-form form-section" noValidate onSubmit={submit} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <p className="muted small">{t('reference.fourEyes')}</p>
      </header>
      {sending.error && (
        <ProblemAlert error={sending.error} kind="write">
          <ErrorList errors={errors} formId={FORM} labelOf={labelOf} />
        </ProblemAlert>
      )}
      {action === 'confirm' && <p>{t('reference.confirmHelp')}</p>}
      <div className="entry-fields">
        {needsDay && (
          <FieldFrame id={fieldId(FORM, 'day')} required label={labelOf('day')} error={errors.get('day')}>
            <DayInput id={fieldId(FORM, 'day')} value={day ?? ''} onChange={setDay} />
          </FieldFrame>
        )}
        <Fields fields={fields} view={view} values={values} errors={errors} onChange={setValues} />
      </div>
      <footer className="row">
        <Button type="primary" htmlType="submit" loading={sending.isPending}>
          {t('reference.propose')}
        </Button>
        <Button onClick={onClose}>{t('form.close')}</Button>
      </footer>
    </form>
  );
}

interface FieldsProps {
  fields: ReferenceListView['fields'];
  view: ReferenceListView;
  values: Record<string, unknown>;
  errors: Map<string, string>;
  onChange: (values: Record<string, unknown>) => void;
}

function Fields({ fields, view, values, errors, onChange }: FieldsProps) {
  return fields.map((field) => {
    const options = field.options ?? view.choices[field.optionsFrom ?? ''] ?? [];
    const error = errors.get(field.name) ?? null;
    const id = fieldId(FORM, field.name);
    return (
      <FieldFrame key={field.name} id={id} label={text(field.label)} required={field.required} hint={field.hint && text(field.hint)} error={error} group={isGroup(field, options)}>
        <FieldControl id={id} field={field} value={values[field.name]} options={options} error={error} onChange={(value) => onChange({ ...values, [field.name]: value })} />
      </FieldFrame>
    );
  });
}
