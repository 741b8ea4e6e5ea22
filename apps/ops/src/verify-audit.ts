import { systemActor } from '@kernel';
import { Database, hashOfEvent, readConfig } from '@platform';
import { embeddedDatabase } from './embedded-database';

const PAGE = 1000;

interface EventRow {
  disputeId: string;
  seq: number;
  at: Date;
  actor: string;
  type: string;
  audience: string;
  payload: unknown;
  previous: string;
  hash: string;
}

/** Recomputes every dispute's chain from its rows and names the first event of each that was changed, or the dispute whose end was cut off. */
export async function run(): Promise<number> {
  const config = readConfig();
  const embedded = config.databaseUrl ? null : await embeddedDatabase(config, () => undefined);
  const db = await Database.open(config.databaseUrl ?? (embedded as { url: string }).url, [], 2);
  try {
    const { events, faults } = await verify(db);
    process.stdout.write(`${events} 个事件 / events, ${faults.length} 处异常 / faults\n${faults.map((fault) => `${fault}\n`).join('')}`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await db.close();
    await embedded?.stop();
  }
}

export async function verify(db: Database): Promise<{ events: number; faults: string[] }> {
  const faults: string[] = [];
  const heads = new Map<string, { seq: number; hash: string }>();
  const broken = new Set<string>();
  let events = 0;
  let after: [string, number] = ['00000000-0000-0000-0000-000000000000', 0];
  for (;;) {
    const rows = (await db.read(systemActor, (reader) =>
      reader.query(
        `select dispute_id as "disputeId", seq, at, actor, type, audience, payload, prev_hash as previous, hash from event_log where (dispute_id, seq) > ($1, $2) order by dispute_id, seq limit ${PAGE}`,
        after,
      ),
    )) as EventRow[];
    for (const row of rows) {
      const head = heads.get(row.disputeId) ?? { seq: 0, hash: '' };
      const sound = row.seq === head.seq + 1 && row.previous === head.hash && row.hash === hashOfEvent(head.hash, { ...row, at: row.at.toISOString() });
      if (!sound && !broken.has(row.disputeId)) {
        broken.add(row.disputeId);
        faults.push(`${row.disputeId} #${row.seq} ${row.type}`);
      }
      heads.set(row.disputeId, { seq: row.seq, hash: row.hash });
    }
    events += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) break;
    after = [last.disputeId, last.seq];
  }
  const kept = (await db.read(systemActor, (reader) => reader.query('select dispute_id as id, seq, hash from event_head'))) as { id: string; seq: number; hash: string }[];
  for (const { id, seq, hash } of kept) {
    const found = heads.get(id);
    if (!broken.has(id) && (found?.seq !== seq || found.hash !== hash)) faults.push(`${id} 缺少末尾事件 / its end is missing after #${found?.seq ?? 0}`);
  }
  return { events, faults };
}
