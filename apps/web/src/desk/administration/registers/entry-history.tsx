import type { ChangeView, RegisterForm } from '@contract';
import { formatMoment } from '../../../i18n/format';
import { text } from '../../../i18n/i18n';
import { Empty, Section } from '../../ui/section';
import { useT } from '../../words';

interface Props {
  history: readonly ChangeView[];
  form: RegisterForm & { lines?: Record<string, RegisterForm['fields']> };
}

type Words = (key: 'form.yes' | 'form.no' | 'admin.nothing') => string;

/** Who changed what, when, from what to what; the newest first. */
export function EntryHistory({ history, form }: Props) {
  const t = useT();
  const show = (name: string, value: unknown) =>
    shown(
      form,
      form.fields.find((field) => field.name === name),
      value,
      t,
    );
  return (
    <Section title={t('admin.history')}>
      {history.length === 0 && <Empty>{t('admin.noHistory')}</Empty>}
      <ol className="history">
        {history.map((change) => (
          <li key={change.version}>
            <p>
              <strong>{t(`admin.what.${change.what as 'changed'}`)}</strong> <span className="muted">{[change.actorName, formatMoment(change.at)].join(' · ')}</span>
            </p>
            {change.before && change.after && (
              <table className="parts">
                <tbody>
                  {differences(change.before, change.after).map((name) => (
                    <tr key={name}>
                      <th scope="row">{text(form.fields.find((field) => field.name === name)?.label) || name}</th>
                      <td>
                        <del>{show(name, change.before?.[name])}</del> → <ins>{show(name, change.after?.[name])}</ins>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

const differences = (before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));

/** A value as the form would show it: codes by their names, lists line by line. */
function shown(form: Props['form'], field: RegisterForm['fields'][number] | undefined, value: unknown, t: Words): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return t('admin.nothing');
  if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no');
  if (typeof value === 'string' || typeof value === 'number') return nameOf(form, field, String(value));
  if (!Array.isArray(value)) return JSON.stringify(value);
  const lines = form.lines?.[field?.name ?? ''];
  const one = (item: unknown): string =>
    typeof item === 'string'
      ? nameOf(form, field, item)
      : (lines ?? [])
          .map((inner) => (item as Record<string, unknown>)[inner.name])
          .flatMap((part, index) => (typeof part === 'string' && part !== '' ? [nameOf(form, lines?.[index], part)] : []))
          .join(' ');
  return value.map(one).join('；');
}

const nameOf = (form: RegisterForm, field: RegisterForm['fields'][number] | undefined, code: string): string =>
  text((field?.options ?? form.choices[field?.optionsFrom ?? ''])?.find((option) => option.value === code)?.label) || code;
