import { APP_ROLE } from '@platform';

/**
 * Published lists, open to everybody, each row with the days it is in force: causes changed on 2026-01-01
 * (法〔2025〕226号), divisions on 2025-11-06. An empty `valid_from` means "as long as anybody remembers".
 */
export const referenceTables = `
  create table cause_of_action (
    edition text not null, code text not null, parent text, name_zh text not null, name_en text not null,
    valid_from date, valid_to date, source_note text, primary key (edition, code));
  create index cause_of_action_code on cause_of_action (code, valid_from);

  create table division (
    code text primary key, name_zh text not null, name_en text not null, valid_from date, valid_to date,
    successor text, code_pending boolean not null, source_note text);

  create table court (
    code text primary key, name_zh text not null, name_en text not null, level text not null, division text, superior text, source_note text);

  create table court_jurisdiction (
    row_key text primary key, position int not null, scope text not null, court text not null references court, right_kinds text[] not null, cause_prefix text,
    amount_min_fen bigint, amount_max_fen bigint, divisions text[] not null, valid_from date, valid_to date, source text, confirmed boolean not null);

  create table right_kind (
    code text primary key, position int not null, name_zh text not null, name_en text not null, number_format text, registry_number boolean not null);

  create table statute_citation (
    law text not null, topic text not null, article text not null, valid_from date, valid_to date, source_note text,
    primary key (law, topic, article));

  grant select, insert, update on cause_of_action, division, court, court_jurisdiction, right_kind, statute_citation to ${APP_ROLE};`;
