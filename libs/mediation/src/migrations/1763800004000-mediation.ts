import { APP_ROLE, securedByAudience, securedByDispute } from '@platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofProceeding = 'foreign key (dispute_id, proceeding_id) references proceeding (dispute_id, id)';

export class Mediation1763800004000 implements MigrationInterface {
  name = 'Mediation1763800004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Each party's answer and choice of mediator. willing null: not answered; choice null: has not said.
      create table mediation_party (
        dispute_id uuid not null, proceeding_id uuid not null, party_id uuid not null, willing boolean, answered_at timestamptz, how text, reason text, choice text,
        primary key (dispute_id, proceeding_id, party_id), ${ofProceeding});
      ${securedByDispute('mediation_party')}
      grant select, insert, update on mediation_party to ${APP_ROLE};

      create table mediator_refusal (
        dispute_id uuid not null, proceeding_id uuid not null, mediator_id uuid not null, party_id uuid not null, reason text not null, at timestamptz not null,
        primary key (dispute_id, proceeding_id, mediator_id, party_id), ${ofProceeding});
      ${securedByDispute('mediator_refusal')}
      grant select, insert on mediator_refusal to ${APP_ROLE};

      create table disclosure (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, mediator_id uuid not null, text text not null, waived_by uuid[] not null default '{}', audience text not null default 'joint', at timestamptz not null,
        primary key (dispute_id, id), ${ofProceeding});
      ${securedByAudience('disclosure')}
      grant select, insert, update on disclosure to ${APP_ROLE};

      create table mediation_session (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, mediator_id uuid not null, starts_at timestamptz not null, ends_at timestamptz not null, place text, online_link text,
        state text not null check (state in ('planned', 'held', 'cancelled')), present uuid[] not null default '{}', rights_told boolean, record text, undisputed_facts text, audience text not null default 'joint',
        primary key (dispute_id, id), ${ofProceeding});
      create index mediation_session_diary on mediation_session (mediator_id, starts_at) where state = 'planned';
      ${securedByAudience('mediation_session')}
      grant select, insert, update on mediation_session to ${APP_ROLE};

      create table mediation_note (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, audience text not null, author_name text not null, text text not null, at timestamptz not null,
        primary key (dispute_id, id), ${ofProceeding});
      ${securedByAudience('mediation_note')}
      grant select, insert on mediation_note to ${APP_ROLE};

      create table offer (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, audience text not null, side text not null, amount_fen bigint, terms text not null,
        state text not null check (state in ('open', 'accepted', 'rejected', 'withdrawn')), at timestamptz not null, answered_at timestamptz,
        primary key (dispute_id, id), ${ofProceeding});
      ${securedByAudience('offer')}
      grant select, insert, update on offer to ${APP_ROLE};

      create table mediation_fee (
        dispute_id uuid not null, proceeding_id uuid not null, amount_fen bigint not null, paid_on date,
        primary key (dispute_id, proceeding_id), ${ofProceeding});
      ${securedByDispute('mediation_fee')}
      grant select, insert, update on mediation_fee to ${APP_ROLE};

      -- A draft is the parties' and the mediator's; once in effect the court may read it too.
      create table agreement (
        dispute_id uuid not null, id uuid not null, proceeding_id uuid not null, revision int not null, form text not null check (form in ('written', 'oral')), facts text not null, clauses jsonb not null,
        content_hash text not null, agreed_effective_on date, effective_on date, effective_rule jsonb, previous_id uuid, superseded_at timestamptz, audience text not null default 'joint', made_at timestamptz not null,
        primary key (dispute_id, id), ${ofProceeding});
      create unique index agreement_current on agreement (dispute_id, proceeding_id) where superseded_at is null;
      ${securedByAudience('agreement')}
      grant select, insert, update on agreement to ${APP_ROLE};

      -- Who signed what, when: the hash is that of the very text on the signer's screen (电子签名法 13).
      create table signature (
        dispute_id uuid not null, agreement_id uuid not null, role text not null check (role in ('party', 'mediator', 'seal')), signer text not null, party_id uuid, name text not null,
        signed_at timestamptz not null, content_hash text not null, evidence jsonb not null,
        primary key (dispute_id, agreement_id, role, signer), foreign key (dispute_id, agreement_id) references agreement (dispute_id, id));
      ${securedByDispute('signature')}
      grant select, insert on signature to ${APP_ROLE};

      create table obligation (
        dispute_id uuid not null, id uuid not null, agreement_id uuid not null, clause int not null, position int not null, what jsonb not null, amount_fen bigint, due_on date,
        state text not null check (state in ('due', 'performed', 'breached')), done_on date, file_id uuid, remark text,
        primary key (dispute_id, id), unique (dispute_id, agreement_id, clause, position), foreign key (dispute_id, agreement_id) references agreement (dispute_id, id));
      ${securedByDispute('obligation')}
      grant select, insert, update on obligation to ${APP_ROLE};
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
