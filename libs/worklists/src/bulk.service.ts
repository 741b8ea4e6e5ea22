import { createHash } from 'node:crypto';
import type { BulkResult, BulkRowResult } from '@contract';
import { type Actor, type ProceedingId, RefusalError } from '@kernel';
import type { InputValues } from '@procedure';
import type { ProceedingService } from '@proceedings';
import { isDeskAction } from './bulk-actions';
import type { HoldingService } from './holding.service';

export const MAX_BULK_ROWS = 500;

export interface BulkWish {
  action: string;
  input?: InputValues;
  rows: readonly { id: ProceedingId; expectedVersion: number }[];
  key: string;
}

/** One action on many proceedings. Nothing is shared but the form: each row is its own request, decision and commit. */
export class BulkService {
  constructor(
    private readonly proceedings: ProceedingService,
    private readonly holdings: HoldingService,
  ) {}

  /** Idempotent with (actor, `key`), row by row: asked again after a lost answer, what was done answers as before and the rest is done. */
  async perform(actor: Actor, wish: BulkWish): Promise<BulkResult> {
    const door = isDeskAction(wish.action) ? this.holdings : this.proceedings;
    const rows: BulkRowResult[] = [];
    for (const { id, expectedVersion } of wish.rows) {
      const request = { action: wish.action, expectedVersion, key: keyOfRow(wish.key, id), ...(wish.input && { input: wish.input }) };
      rows.push(await door.perform(actor, id, request).then((result) => ({ id, ok: true as const, result }), refusedRow(id)));
    }
    return { rows };
  }
}

/** A name of its own for each row, the same each time. */
const keyOfRow = (key: string, id: string): string => `row-${createHash('sha256').update(`${key}\n${id}`).digest('base64url')}`;

/** A refusal is this row's answer; a fault of ours is the whole request's. */
const refusedRow =
  (id: string) =>
  (error: unknown): BulkRowResult => {
    if (!(error instanceof RefusalError)) throw error;
    const { code, message, basis, fields } = error.refusal;
    return { id, ok: false, refusal: { code, message, ...(basis && { basis }), ...(fields && { fields: [...fields] }) } };
  };
