import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every request asks whether its account is somebody's agent: a mediator's thousand disputes must not be read for that. */
export class AgentAccess1763800009000 implements MigrationInterface {
  name = 'AgentAccess1763800009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index dispute_access_agent on dispute_access (principal) where reason = 'agent'`);
  }

  async down(): Promise<void> {
    throw new Error('forward only: restore a backup instead');
  }
}
