import type { ReceiptView } from '@contract';

// The server shows access codes once. A reload before printing must not lose them, so the receipt stays for as long
// as this tab lives; never in localStorage, where the next person at a shared computer could find it.
const PREFIX = 'zhihe.receipt.';

export function keepReceipt(receipt: ReceiptView): void {
  try {
    sessionStorage.setItem(PREFIX + receipt.disputeId, JSON.stringify(receipt));
  } catch {
    memory.set(receipt.disputeId, receipt);
  }
}

const memory = new Map<string, ReceiptView>();

export function keptReceipt(disputeId: string): ReceiptView | null {
  try {
    const kept = sessionStorage.getItem(PREFIX + disputeId);
    return kept ? (JSON.parse(kept) as ReceiptView) : (memory.get(disputeId) ?? null);
  } catch {
    return memory.get(disputeId) ?? null;
  }
}

/** At sign-out nothing of this person stays in the tab. */
export function forgetReceipts(): void {
  memory.clear();
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
  }
}
