import type { FieldView } from '@contract';
import { text, useLanguage } from '../../i18n/i18n';
import { CheckField, ChecksField, type Choice, RadioField, SelectField, TextAreaField, TextField } from '../ui/inputs';
import { useT as usePortalT } from '../words/portal';
import { useT } from '../words/dispute';
import type { Typed } from './action-input';
import { ProofField } from './proof-field';

interface ActionFieldProps {
  field: FieldView;
  value: Typed;
  onChange: (value: Typed) => void;
  error: string | null;
  choices: { value: string; label: { zh: string; en: string } }[];
}

/** Up to here a list is short enough to be read at a glance. */
const FEW = 6;

export function ActionField({ field, value, onChange, error, choices }: ActionFieldProps) {
  const t = useT();
  const portalT = usePortalT();
  useLanguage();
  const frame = { path: field.name, label: text(field.label), hint: field.hint && text(field.hint), error, optional: !field.required && !saysOptional(field) };
  const typed = typeof value === 'string' ? value : '';
  const list = Array.isArray(value) ? value : [];
  const options: Choice[] = (field.options ?? choices).map((option) => ({ value: option.value, label: text(option.label) }));

  switch (field.kind) {
    case 'longtext':
      return <TextAreaField {...frame} value={typed} onChange={onChange} maxLength={field.max} />;
    case 'text':
      return <TextField {...frame} value={typed} onChange={onChange} maxLength={field.max} />;
    case 'number':
      return <TextField {...frame} value={typed} onChange={onChange} inputMode="numeric" width="short" />;
    case 'money':
      return <TextField {...frame} value={typed} onChange={onChange} inputMode="decimal" width="medium" suffix={portalT('money.yuan')} />;
    case 'date':
      return <TextField {...frame} value={typed} onChange={onChange} type="date" width="medium" />;
    case 'datetime':
      return <TextField {...frame} value={typed} onChange={onChange} type="datetime-local" width="medium" />;
    case 'boolean':
      // A statement in the first person is a box to tick, not a question of yes or no.
      if (field.label.zh.startsWith('我')) return <CheckField path={field.name} label={text(field.label)} error={error} checked={value === true} onChange={onChange} />;
      return <YesNo frame={frame} value={value} onChange={onChange} yes={t('action.yes')} no={t('action.no')} />;
    case 'choices':
    case 'ids':
      return <ChecksField {...frame} values={list} onChange={onChange} choices={options} />;
    case 'choice':
    case 'id':
      if (field.optionsFrom === 'files') return <ProofField {...frame} value={typed} onChange={onChange} stored={options} />;
      if (options.length > FEW || !field.required) return <SelectField {...frame} value={typed} onChange={onChange} choices={options} />;
      return <RadioField {...frame} value={typed || null} onChange={onChange} choices={options} />;
    case 'structure':
      return <p className="notice">{t('action.structure', { label: text(field.label) })}</p>;
  }
}

/** Some labels of the tables say it themselves. */
function saysOptional(field: FieldView): boolean {
  return /可不填|选填|不选则/.test(field.label.zh);
}

interface YesNoProps {
  frame: { path: string; label: string; error: string | null };
  value: Typed;
  onChange: (value: Typed) => void;
  yes: string;
  no: string;
}

function YesNo({ frame, value, onChange, yes, no }: YesNoProps) {
  const chosen = typeof value === 'boolean' ? String(value) : null;
  const choices = [
    { value: 'true', label: yes },
    { value: 'false', label: no },
  ];
  return <RadioField {...frame} inline value={chosen} onChange={(next) => onChange(next === 'true')} choices={choices} />;
}
