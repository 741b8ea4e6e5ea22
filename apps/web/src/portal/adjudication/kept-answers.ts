import type { TypedValues } from '../actions/action-input';

// A reload on the way must not lose what was answered, so it stays for as long as this tab lives; never in
// localStorage, where the next person at a shared computer could find it.
const PREFIX = 'zhihe.adjudication.';

export function keepAnswers(disputeId: string, answers: TypedValues): void {
  try {
    sessionStorage.setItem(PREFIX + disputeId, JSON.stringify(answers));
  } catch {
    // Private browsing: the answers then last for this page only.
  }
}

export function keptAnswers(disputeId: string): TypedValues {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + disputeId) ?? '{}') as TypedValues;
  } catch {
    return {};
  }
}

/** Sent, or the person signs out: nothing of it stays in the tab. */
export function forgetAnswers(disputeId = ''): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX + disputeId)) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
  }
}
