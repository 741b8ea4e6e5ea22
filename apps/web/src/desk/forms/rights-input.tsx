import type { RightDraft } from '@contract';
import { Button, Input, Select } from 'antd';
import { text } from '../../i18n/i18n';
import { fieldId } from './error-list';
import { FieldFrame } from './field-frame';
import { type CodeItem, useReferenceList } from '../queries';
import { useT } from '../words';

interface Props {
  /** The form whose ids these fields carry. */
  form: string;
  rights: RightDraft[];
  errors: Map<string, string>;
  change: (part: { rights: RightDraft[] }) => void;
}

export function RightsInput({ form, rights, errors, change }: Props) {
  const t = useT();
  const kinds = useReferenceList<CodeItem>('right-kinds').data ?? [];
  const replace = (index: number, part: Partial<RightDraft>) => change({ rights: rights.map((right, at) => (at === index ? { ...right, ...part } : right)) });
  const idOf = (index: number, name: string) => fieldId(form, `rights.${index}.${name}`);
  return (
    <section className="section form-section" id={fieldId(form, 'rights')} tabIndex={-1}>
      <h2>{t('tab.rights')}</h2>
      {errors.get('rights') && <p className="field-error">{errors.get('rights')}</p>}
      {rights.map((right, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity, and removing one keeps the order of the rest
          key={index}
          className="right-row"
        >
          <FieldFrame id={idOf(index, 'kind')} label={t('rights.kind')} required error={errors.get(`rights.${index}.kind`)}>
            <Select
              id={idOf(index, 'kind')}
              value={right.kind || null}
              options={kinds.map((kind) => ({ value: kind.code, label: text(kind.name) }))}
              onChange={(kind) => replace(index, { kind })}
              style={{ width: '100%' }}
            />
          </FieldFrame>
          {(['number', 'title', 'holder'] as const).map((name) => (
            <FieldFrame key={name} id={idOf(index, name)} label={t(`rights.${name}`)} error={errors.get(`rights.${index}.${name}`)}>
              <Input id={idOf(index, name)} value={right[name] ?? ''} onChange={(event) => replace(index, { [name]: event.target.value || undefined })} />
            </FieldFrame>
          ))}
          <Button
            size="small"
            type="text"
            danger
            aria-label={t('rights.removeNumber', { number: index + 1 })}
            onClick={() => change({ rights: rights.filter((_, at) => at !== index) })}
          >
            {t('clauses.delete')}
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => change({ rights: [...rights, { kind: '' }] })}>
        {t('rights.add')}
      </Button>
    </section>
  );
}
