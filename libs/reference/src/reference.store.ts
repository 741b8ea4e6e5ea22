import type { Tx } from '@platform';
import { loadDeadlineLists } from './deadline-lists.store';
import { readReferenceTables } from './load';
import { loadSettings } from './settings.store';

/** A row whose note says that nobody has compared it with the official text is not confirmed. */
const CONFIRMED = `coalesce(r."sourceNote", '') !~ '未|待|临时|第三方'`;

/**
 * Brings the delivered lists into their tables, row by row over what stands there. Idempotent by each table's key.
 * A row that an administrator added or changed stays as it is; any other is set to what is delivered.
 */
export async function loadReferenceTables(tx: Tx): Promise<void> {
  const tables = readReferenceTables();
  const dated = `"validFrom" date, "validTo" date, "sourceNote" text`;
  const load = (sql: string, rows: readonly object[]) => tx.query(sql, [JSON.stringify(rows.map((row, position) => ({ ...row, position })))]);
  await load(
    `insert into cause_of_action (edition, code, parent, name_zh, name_en, valid_from, valid_to, source_note, confirmed)
     select r.edition, r.code, r.parent, r.name->>'zh', r.name->>'en', r."validFrom", r."validTo", r."sourceNote", ${CONFIRMED} from jsonb_to_recordset($1::jsonb) as r(edition text, code text, parent text, name jsonb, ${dated})
     on conflict (edition, code, valid_from) do update set parent = excluded.parent, name_zh = excluded.name_zh, name_en = excluded.name_en, valid_to = excluded.valid_to, source_note = excluded.source_note, confirmed = excluded.confirmed where cause_of_action.edited_at is null`,
    tables.causes,
  );
  await load(
    `insert into division (code, name_zh, name_en, valid_from, valid_to, successor, code_pending, source_note, confirmed)
     select r.code, r.name->>'zh', r.name->>'en', r."validFrom", r."validTo", r.successor, r."codePending", r."sourceNote", ${CONFIRMED} from jsonb_to_recordset($1::jsonb) as r(code text, name jsonb, successor text, "codePending" boolean, ${dated})
     on conflict (code, valid_from) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, valid_to = excluded.valid_to, successor = excluded.successor, code_pending = excluded.code_pending, source_note = excluded.source_note, confirmed = excluded.confirmed where division.edited_at is null`,
    tables.divisions,
  );
  await load(
    `insert into right_kind (code, position, name_zh, name_en, number_format, registry_number, confirmed)
     select r.code, r.position, r.name->>'zh', r.name->>'en', r."numberFormat", r."registryNumber", true from jsonb_to_recordset($1::jsonb) as r(code text, position int, name jsonb, "numberFormat" text, "registryNumber" boolean)
     on conflict (code, valid_from) do update set position = excluded.position, name_zh = excluded.name_zh, name_en = excluded.name_en, number_format = excluded.number_format, registry_number = excluded.registry_number, confirmed = true where right_kind.edited_at is null`,
    tables.rightKinds,
  );
  await load(
    `insert into statute_citation (law, topic, article, valid_from, valid_to, source_note, confirmed)
     select r.law, r.topic, r.article, r."validFrom", r."validTo", r."sourceNote", ${CONFIRMED} from jsonb_to_recordset($1::jsonb) as r(law text, topic text, article text, ${dated})
     on conflict (law, topic, article, valid_from) do update set valid_to = excluded.valid_to, source_note = excluded.source_note, confirmed = excluded.confirmed where statute_citation.edited_at is null`,
    tables.citations,
  );
  await load(
    `insert into criminal_threshold (code, name_zh, name_en, offence, subject, grade, circumstance, measure, amount_type, amount_fen, amount_count, item, again_after, article, valid_from, valid_to, source_note, confirmed)
     select r.code, r.name->>'zh', r.name->>'en', r.offence, r.subject, r.grade, r.circumstance, r.measure, r."amountType", r."amountFen", r."amountCount", r.item, r."againAfter", r.article, r."validFrom", r."validTo", r."sourceNote", ${CONFIRMED}
     from jsonb_to_recordset($1::jsonb) as r(code text, name jsonb, offence text, subject text, grade text, circumstance text, measure text, "amountType" text, "amountFen" bigint, "amountCount" int, item int, "againAfter" text, article text, ${dated})
     on conflict (code, valid_from) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, offence = excluded.offence, subject = excluded.subject, grade = excluded.grade, circumstance = excluded.circumstance, measure = excluded.measure,
       amount_type = excluded.amount_type, amount_fen = excluded.amount_fen, amount_count = excluded.amount_count, item = excluded.item, again_after = excluded.again_after, article = excluded.article, valid_to = excluded.valid_to, source_note = excluded.source_note,
       confirmed = excluded.confirmed where criminal_threshold.edited_at is null`,
    tables.thresholds,
  );
  await loadCourts(load, tables);
  await loadDeadlineLists(tx);
  await loadSettings(tx);
}

async function loadCourts(load: (sql: string, rows: readonly object[]) => Promise<unknown>, { courts, jurisdictions }: ReturnType<typeof readReferenceTables>): Promise<void> {
  await load(
    `insert into court (code, name_zh, name_en, level, division, superior, source_note, confirmed)
     select r.code, r.name->>'zh', r.name->>'en', r.level, r.division, r.superior, r."sourceNote", ${CONFIRMED} from jsonb_to_recordset($1::jsonb) as r(code text, name jsonb, level text, division text, superior text, "sourceNote" text)
     on conflict (code, valid_from) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, level = excluded.level, division = excluded.division, superior = excluded.superior, source_note = excluded.source_note, confirmed = excluded.confirmed where court.edited_at is null`,
    courts,
  );
  // A rule of jurisdiction has no name of its own: what it covers and since when is its key.
  await load(
    `insert into court_jurisdiction (row_key, position, scope, court, right_kinds, cause_prefix, amount_min_fen, amount_max_fen, divisions, valid_from, valid_to, source, confirmed)
     select md5(jsonb_build_array(r.scope, r.court, r."rightKinds", r."causePrefix", r.divisions, r."validFrom")::text), r.position, r.scope, r.court, array(select jsonb_array_elements_text(r."rightKinds")), r."causePrefix",
       r."amountMinFen", r."amountMaxFen", array(select jsonb_array_elements_text(r.divisions)), r."validFrom", r."validTo", r.source, r.confirmed
     from jsonb_to_recordset($1::jsonb) as r(position int, scope text, court text, "rightKinds" jsonb, "causePrefix" text, "amountMinFen" bigint, "amountMaxFen" bigint, divisions jsonb, "validFrom" date, "validTo" date, source text, confirmed boolean)
     on conflict (row_key) do update set position = excluded.position, amount_min_fen = excluded.amount_min_fen, amount_max_fen = excluded.amount_max_fen, valid_to = excluded.valid_to, source = excluded.source, confirmed = excluded.confirmed where court_jurisdiction.edited_at is null`,
    jurisdictions,
  );
}
