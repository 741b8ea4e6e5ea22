import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Disputes that came from one sheet: one right, many respondents. The id is the draft's, so a draft gives at most one series. */
export class Series1764600001500 implements MigrationInterface {
  name = 'Series1764600001500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dispute add column series_id uuid, add column series_position int,
        add constraint dispute_series check ((series_id is null) = (series_position is null));
      create unique index dispute_of_series on dispute (series_id, series_position) where series_id is not null`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
