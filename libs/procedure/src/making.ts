import { type Bilingual, type Refusal, type RefusalCode, refusal } from '@kernel';
import type { InputField } from './input';
import type { Facts, Guard } from './procedure';

type Choice = readonly [value: string, zh: string, en: string];

const plain =
  (kind: InputField['kind'], more: Partial<InputField> = {}) =>
  (name: string, zh: string, en: string): InputField => ({ name, label: { zh, en }, kind, required: true, ...more });

const optionsOf = (choices: readonly Choice[]) => choices.map(([value, zh, en]) => ({ value, label: { zh, en } }));

/** Short makers for the inputs of the tables; every one is required unless it is said to be optional. Money is in fen. */
export const ask = {
  text: plain('text'),
  longtext: plain('longtext'),
  date: plain('date'),
  moment: plain('datetime'),
  money: plain('money', { max: 100_000_000_000_00 }),
  yesNo: plain('boolean'),
  choice: (name: string, zh: string, en: string, choices: readonly Choice[]): InputField => ({ ...plain('choice')(name, zh, en), options: optionsOf(choices) }),
  choices: (name: string, zh: string, en: string, choices: readonly Choice[]): InputField => ({ ...plain('choices')(name, zh, en), options: optionsOf(choices) }),
  from: (name: string, zh: string, en: string, optionsFrom: string): InputField => ({ ...plain('id')(name, zh, en), optionsFrom }),
  several: (name: string, zh: string, en: string, optionsFrom: string): InputField => ({ ...plain('ids')(name, zh, en), optionsFrom }),
  optional: (field: InputField): InputField => ({ ...field, required: undefined }),
} as const;

export const guard = <F extends Facts>(id: string, [zh, en]: readonly [zh: string, en: string], check: Guard<F>['check'], basis?: string): Guard<F> => ({
  id,
  needs: { zh, en } satisfies Bilingual,
  check,
  ...(basis && { basis }),
});

export const unless = (holds: boolean, code: RefusalCode, args: Record<string, string | number> = {}): Refusal | null => (holds ? null : refusal(code, args));
