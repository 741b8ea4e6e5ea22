import type { Refusal } from './refusal';

/** What a pure decision returns: a value, or the refusal that says why not. */
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refused = <T = never>(refusal: Refusal): Result<T> => ({ ok: false, refusal });

/** The one place where a refusal becomes an exception; the API's filter turns it into a problem document. */
export class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** @throws RefusalError when the decision was a refusal. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new RefusalError(result.refusal);
  return result.value;
}
