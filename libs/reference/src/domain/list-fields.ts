import type { Bilingual, FieldRefusal } from '@kernel';
import type { InputField, InputValues } from '@procedure';

/** A field of a row and the column it stands in. */
export interface RowField extends InputField {
  column: string;
  /** Asked for in the form, and too much for the table. */
  detail?: true;
  /** Codes of one of the lists; several, parted by blanks in the form of one text. */
  codesOf?: 'causes' | 'divisions' | 'courts' | 'right-kinds';
}

export interface ListSpec {
  name: Bilingual;
  table: string;
  /** What a row is about: two rows of one key never hold on the same day. Empty: rows stand beside each other. */
  key: readonly string[];
  fields: readonly RowField[];
  order: string;
  /** What is wrong with a row although each field is right. */
  check?: (values: InputValues) => FieldRefusal[];
  /** A change of this list moves time limits that run. */
  movesDeadlines?: true;
}

export const text = (zh: string, en: string): Bilingual => ({ zh, en });
export const line = (name: string, column: string, label: Bilingual, more: Partial<RowField> = {}): RowField => ({ name, column, label, kind: 'text', max: 300, ...more });
export const required = { required: true } as const;
export const code = line('code', 'code', text('代码', 'Code'), required);
export const names = [line('nameZh', 'name_zh', text('中文名称', 'Chinese name'), required), line('nameEn', 'name_en', text('英文名称', 'English name'), required)] as const;
export const days = [
  line('validFrom', 'valid_from', text('生效日', 'In force from'), { kind: 'date' }),
  line('validTo', 'valid_to', text('失效日', 'In force until'), { kind: 'date', hint: text('当日仍有效。', 'The last day counts.') }),
];
export const note = line('sourceNote', 'source_note', text('来源与说明', 'Source and remark'));
export const optionsOf = (choices: Readonly<Record<string, Bilingual>>) => Object.entries(choices).map(([value, label]) => ({ value, label }));
