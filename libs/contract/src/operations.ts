/** The age of the oldest due-but-undone row, and of the last look a worker took at all of them. */
export interface ClockHealthView {
  /** False when something is more than a minute late, or no worker has looked for a quarter of one. */
  ok: boolean;
  oldestDueSeconds: number;
  /** null: none has looked for a day. */
  lastScanSeconds: number | null;
}
