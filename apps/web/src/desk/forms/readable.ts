import { formatMoney } from '../../i18n/format';
import { t } from '../words';

/** The published name of a code, or the text itself. */
export type NameOf = (value: string) => string;

/** A field's content as plain text, to be read beside another and to be copied. */
export function readable(path: string, value: unknown, nameOf: NameOf): string {
  if (typeof value === 'string') return nameOf(value);
  if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no');
  if (typeof value === 'number') return path.endsWith('Fen') ? formatMoney(value) : String(value);
  if (Array.isArray(value)) return value.map((row: unknown) => readable(path, row, nameOf)).join('\n');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, part]) => readable(`${path}.${name}`, part, nameOf))
      .filter(Boolean)
      .join('；');
  return '';
}
