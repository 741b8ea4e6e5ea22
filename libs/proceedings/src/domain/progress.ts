import type { ProgressStep } from '@contract';
import type { PlainDate } from '@kernel';
import type { Procedure } from '@procedure';

/** A state that a proceeding has reached, with the Beijing day it did so first. */
export interface Reached {
  state: string;
  on: PlainDate;
}

/**
 * One proceeding as a ladder: what it has passed, where it stands, what is ahead if all goes well. A state that was
 * left and reached again stands once, with its first day; a proceeding that is over has nothing ahead.
 */
export function stepsOf(procedure: Procedure, { reached, current, closed }: { reached: readonly Reached[]; current: string; closed: boolean }): ProgressStep[] {
  const nameOf = (state: string) => procedure.states[state]?.name ?? { zh: state, en: state };
  const first = new Map<string, PlainDate>();
  for (const { state, on } of reached) if (!first.has(state)) first.set(state, on);
  const passed = [...first].filter(([state]) => state !== current);
  const course = procedure.course ?? [];
  const furthest = Math.max(-1, ...[...first.keys(), current].map((state) => course.indexOf(state)));
  const ahead = closed ? [] : course.slice(furthest + 1);
  const step = (state: string, more: Pick<ProgressStep, 'on' | 'state'>): ProgressStep => ({ procedureName: procedure.name, name: nameOf(state), ...more });
  return [
    ...passed.map(([state, on]) => step(state, { on, state: 'done' })),
    step(current, { on: first.get(current) ?? null, state: closed ? 'done' : 'now' }),
    ...ahead.map((state) => step(state, { on: null, state: 'ahead' })),
  ];
}

const digits = (typed: string) => /^(?:渝知受)?[〔[({【]?(\d{4})[〕\])}】-]?(\d{1,9})号?$/u.exec(typed);

/** A number as people type it: other brackets, blanks, `2026-1` for 渝知受〔2026〕1号. One form for what is the same number. */
export function plainNumber(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/\s/g, '');
  const short = digits(plain);
  return short ? `渝知受〔${short[1]}〕${Number(short[2])}号` : plain;
}

export const isSameNumber = (typed: string, known: readonly string[]): boolean => known.some((number) => plainNumber(number) === plainNumber(typed));
