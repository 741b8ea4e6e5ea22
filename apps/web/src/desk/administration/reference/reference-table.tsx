import type { FieldView, ReferenceListView } from '@contract';
import { Button } from 'antd';
import { formatMoney } from '../../../i18n/format';
import { text } from '../../../i18n/i18n';
import { Tag } from '../../ui/section';
import { t as say, useT } from '../../words';
import type { Proposal, Row } from './reference-list';

interface Props {
  view: ReferenceListView;
  rows: readonly Row[];
  /** Null: only to look at. */
  onEdit: ((action: Proposal['action'], row: Row) => void) | null;
}

export function ReferenceTable({ view, rows, onEdit }: Props) {
  const t = useT();
  const columns = view.fields.filter(({ detail }) => !detail);
  return (
    <div className="wide-table" tabIndex={0} role="region" aria-label={t('reference.table')}>
      <table className="grid">
        <thead>
          <tr>
            {columns.map((field) => (
              <th key={field.name} scope="col">
                {text(field.label)}
              </th>
            ))}
            <th scope="col">{t('reference.state')}</th>
            {onEdit && <th scope="col">{t('reference.change')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((field) => (
                <td key={field.name} className={field.kind === 'date' || field.kind === 'money' ? 'nowrap' : undefined}>
                  {shown(field, row.values[field.name], view)}
                </td>
              ))}
              <td className="nowrap">
                {row.confirmed ? <Tag tone="good">{t('reference.confirmed')}</Tag> : <Tag tone="soon">{t('reference.unconfirmed')}</Tag>}{' '}
                {row.edited && <Tag>{t('reference.edited')}</Tag>}
              </td>
              {onEdit && <Buttons view={view} row={row} onEdit={onEdit} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The row's own words, so that a list of equal buttons can be told apart by ear. */
const nameOf = (view: ReferenceListView, row: Row): string => (view.key.length > 0 ? view.key : ['court', 'source']).map((field) => row.values[field]).join(' ');

function Buttons({ view, row, onEdit }: { view: ReferenceListView; row: Row; onEdit: NonNullable<Props['onEdit']> }) {
  const t = useT();
  const name = nameOf(view, row);
  const actions = row.confirmed ? (['replace', 'end'] as const) : (['replace', 'end', 'confirm'] as const);
  return (
    <td className="nowrap">
      {actions.map((action) => (
        <Button key={action} size="small" type="text" onClick={() => onEdit(action, row)} aria-label={`${t(`reference.${action}`)} ${name}`}>
          {t(`reference.${action}`)}
        </Button>
      ))}
    </td>
  );
}

export function shown(field: FieldView, value: unknown, view: ReferenceListView): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return say(value ? 'form.yes' : 'form.no');
  if (field.kind === 'money' && typeof value === 'number') return formatMoney(value);
  const nameOfCode = (code: unknown): string => text((field.options ?? view.choices[field.optionsFrom ?? ''])?.find((option) => option.value === code)?.label) || String(code);
  return Array.isArray(value) ? value.map(nameOfCode).join('、') : nameOfCode(value);
}
