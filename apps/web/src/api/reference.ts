import type { Text } from '@contract';

/** `GET /api/reference/:list`. */
export type ReferenceList = 'causes' | 'divisions' | 'courts' | 'right-kinds' | 'dispute-types' | 'party-kinds' | 'identifier-kinds';

/** A row of a list that a form offers. */
export interface ReferenceItem {
  code: string;
  name: Text;
  /** Causes: the group it stands under. */
  parent?: string | null;
  /** Party kinds: what such a party can be identified by, the usual one first. */
  identifierKinds?: string[];
  /** Kinds of right: a register gives it a number. */
  registryNumber?: boolean;
}

/** The words for a code; the code itself when the list doesn't know it (or isn't there yet). */
export function nameOf(list: ReferenceItem[], code: string | null | undefined): Text {
  if (!code) return { zh: '', en: '' };
  return list.find((item) => item.code === code)?.name ?? { zh: code, en: code };
}
