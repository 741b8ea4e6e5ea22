import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The notice that a case is ended is made by the step that ends it, and so is served after it, on each party on a day of its own (办法 70(2)). */
export class EndingServed1765703100002 implements MigrationInterface {
  name = 'EndingServed1765703100002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table administrative_mediation_party add column ending_served_on date;
      select set_config('app.scope', 'system', true);
      insert into administrative_mediation_party (dispute_id, proceeding_id, party_id, ending_served_on)
      select distinct on (t.dispute_id, e.proceeding_id, t.id) t.dispute_id, e.proceeding_id, t.id, (e.payload ->> 'notifiedOn')::date
      from event_log e join administrative_mediation a on a.dispute_id = e.dispute_id and a.proceeding_id = e.proceeding_id join party t on t.dispute_id = e.dispute_id
        left join administrative_mediation_party x on x.dispute_id = t.dispute_id and x.proceeding_id = e.proceeding_id and x.party_id = t.id
      where e.type in ('AM.no-agreement', 'AM.respondent-absent') and e.payload ? 'notifiedOn' and (t.side = 'A' or x.accepts)
      order by t.dispute_id, e.proceeding_id, t.id, e.seq desc
      on conflict (dispute_id, proceeding_id, party_id) do update set ending_served_on = excluded.ending_served_on;`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
