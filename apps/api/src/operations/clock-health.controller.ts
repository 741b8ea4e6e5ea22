import type { ClockHealthView } from '@contract';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '@platform';
import { clockHealth } from '@clocks';
import { Allow } from '../edge/allow';

/** Whether what falls due is being done: for whoever would have to call somebody when it isn't. */
@ApiTags('运维 operations')
@Controller('operations')
export class ClockHealthController {
  constructor(private readonly db: Database) {}

  @Get('clock-health')
  @Allow(['administrator', 'supervisor', 'manager'])
  clockHealth(): Promise<ClockHealthView> {
    return clockHealth(this.db);
  }
}
