import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '@platform';
import type { FastifyReply } from 'fastify';
import { Allow } from './edge/allow';

@ApiTags('健康 health')
@Controller('health')
export class HealthController {
  constructor(private readonly db: Database) {}

  /** 200 when everything is ready, 503 while the database does not answer. */
  @Get()
  @Allow('public')
  async health(@Res() reply: FastifyReply): Promise<void> {
    const ready = await this.db.answers();
    await reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'database_away' });
  }
}
