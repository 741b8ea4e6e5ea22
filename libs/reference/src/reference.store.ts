import type { Tx } from '@platform';
import { readReferenceTables } from './load';

/**
 * Brings the delivered lists into their tables, row by row over what stands there. Idempotent by each table's key.
 * A row that an administrator added stays; one that the delivery knows is set to it.
 */
export async function loadReferenceTables(tx: Tx): Promise<void> {
  const tables = readReferenceTables();
  const dated = `"validFrom" date, "validTo" date, "sourceNote" text`;
  const load = (sql: string, rows: readonly object[]) => tx.query(sql, [JSON.stringify(rows.map((row, position) => ({ ...row, position })))]);
  await load(
    `insert into cause_of_action (edition, code, parent, name_zh, name_en, valid_from, valid_to, source_note)
     select r.edition, r.code, r.parent, r.name->>'zh', r.name->>'en', r."validFrom", r."validTo", r."sourceNote" from jsonb_to_recordset($1::jsonb) as r(edition text, code text, parent text, name jsonb, ${dated})
     on conflict (edition, code) do update set parent = excluded.parent, name_zh = excluded.name_zh, name_en = excluded.name_en, valid_from = excluded.valid_from, valid_to = excluded.valid_to, source_note = excluded.source_note`,
    tables.causes,
  );
  await load(
    `insert into division (code, name_zh, name_en, valid_from, valid_to, successor, code_pending, source_note)
     select r.code, r.name->>'zh', r.name->>'en', r."validFrom", r."validTo", r.successor, r."codePending", r."sourceNote" from jsonb_to_recordset($1::jsonb) as r(code text, name jsonb, successor text, "codePending" boolean, ${dated})
     on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, valid_from = excluded.valid_from, valid_to = excluded.valid_to, successor = excluded.successor, code_pending = excluded.code_pending, source_note = excluded.source_note`,
    tables.divisions,
  );
  await load(
    `insert into right_kind (code, position, name_zh, name_en, number_format, registry_number)
     select r.code, r.position, r.name->>'zh', r.name->>'en', r."numberFormat", r."registryNumber" from jsonb_to_recordset($1::jsonb) as r(code text, position int, name jsonb, "numberFormat" text, "registryNumber" boolean)
     on conflict (code) do update set position = excluded.position, name_zh = excluded.name_zh, name_en = excluded.name_en, number_format = excluded.number_format, registry_number = excluded.registry_number`,
    tables.rightKinds,
  );
  await load(
    `insert into statute_citation (law, topic, article, valid_from, valid_to, source_note)
     select r.law, r.topic, r.article, r."validFrom", r."validTo", r."sourceNote" from jsonb_to_recordset($1::jsonb) as r(law text, topic text, article text, ${dated})
     on conflict (law, topic, article) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to, source_note = excluded.source_note`,
    tables.citations,
  );
  await loadCourts(load, tables);
}

async function loadCourts(load: (sql: string, rows: readonly object[]) => Promise<unknown>, { courts, jurisdictions }: ReturnType<typeof readReferenceTables>): Promise<void> {
  await load(
    `insert into court (code, name_zh, name_en, level, division, superior, source_note)
     select r.code, r.name->>'zh', r.name->>'en', r.level, r.division, r.superior, r."sourceNote" from jsonb_to_recordset($1::jsonb) as r(code text, name jsonb, level text, division text, superior text, "sourceNote" text)
     on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, level = excluded.level, division = excluded.division, superior = excluded.superior, source_note = excluded.source_note`,
    courts,
  );
  // A rule of jurisdiction has no name of its own: what it covers and since when is its key.
  await load(
    `insert into court_jurisdiction (row_key, position, scope, court, right_kinds, cause_prefix, amount_min_fen, amount_max_fen, divisions, valid_from, valid_to, source, confirmed)
     select md5(jsonb_build_array(r.scope, r.court, r."rightKinds", r."causePrefix", r.divisions, r."validFrom")::text), r.position, r.scope, r.court, array(select jsonb_array_elements_text(r."rightKinds")), r."causePrefix",
       r."amountMinFen", r."amountMaxFen", array(select jsonb_array_elements_text(r.divisions)), r."validFrom", r."validTo", r.source, r.confirmed
     from jsonb_to_recordset($1::jsonb) as r(position int, scope text, court text, "rightKinds" jsonb, "causePrefix" text, "amountMinFen" bigint, "amountMaxFen" bigint, divisions jsonb, "validFrom" date, "validTo" date, source text, confirmed boolean)
     on conflict (row_key) do update set position = excluded.position, amount_min_fen = excluded.amount_min_fen, amount_max_fen = excluded.amount_max_fen, valid_to = excluded.valid_to, source = excluded.source, confirmed = excluded.confirmed`,
    jurisdictions,
  );
}
