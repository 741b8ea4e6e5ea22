import type { Text } from '@contract';

/** `GET /api/reference/clause-kinds`: what the clause editor draws. */
export interface ClauseKindView {
  kind: string;
  name: Text;
  fields: ClauseFieldView[];
}

export interface ClauseFieldView {
  name: string;
  kind: 'text' | 'longtext' | 'money' | 'date' | 'instalments' | 'lines' | 'number' | 'choice';
  required: boolean;
  label: Text;
  min?: number;
  options?: { value: string; label: Text }[];
  optionsFrom?: string;
}

export type Clause = Record<string, unknown> & { kind: string };

/** Agreements from other systems may hold a clause we can't edit; it's kept in its place. */
export const asClauses = (value: unknown): Clause[] => (Array.isArray(value) ? value.filter(isClause) : []);

function isClause(value: unknown): value is Clause {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
}

/** Blank entries are left out, so an optional field that was emptied is absent and not wrong. */
export function withoutBlanks<T extends Record<string, unknown>>(row: T): T {
  const isBlank = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(row).filter(([, value]) => !isBlank(value))) as T;
}
