import { APP_ROLE, securedByDispute } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The defaults of the first day. Later changes are made by administrators and stand in the history. */
const defaultRules: readonly [key: string, kind: 'filter' | 'score', weight: number, params: Readonly<Record<string, number | string>>][] = [
  ['channel-open', 'filter', 0, {}],
  ['active', 'filter', 0, {}],
  ['licence', 'filter', 0, { from: '2026-05-01' }],
  ['commercial-scope', 'filter', 0, { excluded: 'consumer,labour,family,inheritance,guardianship,消费,消费者,劳动,家庭,婚姻家庭,继承,监护' }],
  ['free-channel', 'filter', 0, {}],
  ['conflict', 'filter', 0, {}],
  ['right-kind', 'filter', 0, {}],
  ['district', 'filter', 0, {}],
  ['not-excluded', 'filter', 0, {}],
  ['has-mediator', 'filter', 0, {}],
  ['expertise', 'score', 35, {}],
  ['district-match', 'score', 15, { cityWide: 50 }],
  ['load', 'score', 25, { fullWeeks: 8 }],
  ['free-of-charge', 'score', 10, {}],
  ['language', 'score', 10, {}],
  ['near-point', 'score', 5, {}],
];

const ofProceeding = 'foreign key (dispute_id, proceeding_id) references proceeding (dispute_id, id)';

export class Routing1763800003000 implements MigrationInterface {
  name = 'Routing1763800003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A dispute is routed once: whoever hears twice that it was filed finds this row.
      create table routing (dispute_id uuid primary key, proceeding_id uuid, ${ofProceeding});
      ${securedByDispute('routing')}
      grant select, insert, update on routing to ${APP_ROLE};

      -- Written once, never changed: why this organisation, as it was known then. No organisation: nobody was eligible.
      create table routing_decision (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, at timestamptz not null, organisation_id uuid,
        explanation jsonb not null, kind text not null check (kind in ('proposed', 'override')), reason text, by_name text not null,
        primary key (dispute_id, id), ${ofProceeding}, check (kind = 'proposed' or (organisation_id is not null and reason is not null)));
      ${securedByDispute('routing_decision')}
      grant select, insert on routing_decision to ${APP_ROLE};

      create table routing_exclusion (
        dispute_id uuid not null, organisation_id uuid not null, why text not null check (why in ('declined', 'lapsed')), reason text, remark text, at timestamptz not null,
        primary key (dispute_id, organisation_id));
      ${securedByDispute('routing_exclusion')}
      grant select, insert, update on routing_exclusion to ${APP_ROLE};

      create table routing_rule (
        key text primary key, position int not null unique, kind text not null check (kind in ('filter', 'score')), enabled boolean not null, weight int not null check (weight between 0 and 100),
        params jsonb not null, version int not null, updated_by text, updated_at timestamptz not null);
      grant select, update on routing_rule to ${APP_ROLE};

      create table routing_rule_history (
        key text not null references routing_rule, version int not null, enabled boolean not null, weight int not null, params jsonb not null, updated_by text, updated_at timestamptz not null,
        primary key (key, version));
      grant select, insert on routing_rule_history to ${APP_ROLE};
    `);
    for (const [position, [key, kind, weight, params]] of defaultRules.entries())
      await runner.query('insert into routing_rule (key, position, kind, enabled, weight, params, version, updated_at) values ($1, $2, $3, true, $4, $5, 1, now())', [
        key,
        position,
        kind,
        weight,
        params,
      ]);
    await runner.query(
      'insert into routing_rule_history (key, version, enabled, weight, params, updated_at) select key, version, enabled, weight, params, updated_at from routing_rule',
    );
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
