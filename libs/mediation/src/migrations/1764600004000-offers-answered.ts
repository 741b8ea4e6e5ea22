import { APP_ROLE, securedByAudience } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Offers with terms of their own, an end, and the offer each one answers. Lapsing is not a state: `open_until` says it.
 * Answers stand by side in a table of their own, since both sides answer a mediator's offer and neither reads the other's yet.
 */
export class OffersAnswered1764600004000 implements MigrationInterface {
  name = 'OffersAnswered1764600004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select set_config('app.scope', 'system', true);
      alter table offer drop constraint offer_state_check;
      update offer set state = 'declined' where state = 'rejected';
      alter table offer
        alter terms drop not null,
        add made_by text not null default '', add payer text not null default 'B' check (payer in ('A', 'B')), add pay_on date, add conduct text[] not null default '{}',
        add open_until timestamptz, add answers_id uuid, add forwarded_at timestamptz,
        add check (state in ('open', 'countered', 'accepted', 'declined', 'withdrawn')), add check (side in ('A', 'B', 'M')),
        add foreign key (dispute_id, answers_id) references offer (dispute_id, id);

      create table offer_answer (
        dispute_id uuid not null, offer_id uuid not null, side text not null check (side in ('A', 'B')), answer text not null check (answer in ('accepted', 'declined', 'countered')),
        audience text not null, by_name text not null, reason text, at timestamptz not null,
        primary key (dispute_id, offer_id, side), foreign key (dispute_id, offer_id) references offer (dispute_id, id));
      ${securedByAudience('offer_answer')}
      grant select, insert, update on offer_answer to ${APP_ROLE};

      insert into offer_answer (dispute_id, offer_id, side, answer, audience, by_name, at)
      select dispute_id, id, case side when 'A' then 'B' else 'A' end, state, audience, '', answered_at from offer where state in ('accepted', 'declined') and answered_at is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
