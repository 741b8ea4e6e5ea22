import type { Bilingual } from './bilingual';
import { type RefusalCode, type RefusalKind, refusalCatalogue } from './refusal-catalogue';

/** What a message may be filled with: `{name}` in a catalogue entry takes `args.name`. */
export type RefusalArgs = Readonly<Record<string, string | number>>;

/** One complaint about one field of an input; `field` is a path such as `parties.0.identifier`. */
export interface FieldRefusal {
  field: string;
  code: RefusalCode;
  message: Bilingual;
}

export interface Refusal {
  code: RefusalCode;
  kind: RefusalKind;
  message: Bilingual;
  /** The article or rule that forbids it, when it is the law and not the software that says no. */
  basis?: string;
  fields?: readonly FieldRefusal[];
}

const fill = (text: string, args: RefusalArgs) => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));

const message = (code: RefusalCode, args: RefusalArgs): Bilingual => {
  const entry = refusalCatalogue[code];
  return { zh: fill(entry.zh, args), en: fill(entry.en, args) };
};

/** Every refusal a user can meet is made here, from the one catalogue. */
export function refusal(code: RefusalCode, args: RefusalArgs = {}, more: { basis?: string; fields?: readonly FieldRefusal[] } = {}): Refusal {
  return { code, kind: refusalCatalogue[code].kind, message: message(code, args), ...more };
}

export const fieldRefusal = (field: string, code: RefusalCode, args: RefusalArgs = {}): FieldRefusal => ({ field, code, message: message(code, args) });

/** One refusal for a whole form: `invalid_input` with every field's complaint; null when there is none. */
export function refusalOfFields(fields: readonly FieldRefusal[]): Refusal | null {
  return fields.length === 0 ? null : refusal('invalid_input', { count: fields.length }, { fields });
}
