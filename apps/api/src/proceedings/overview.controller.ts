import type { OverviewView } from '@contract';
import type { Actor } from '@kernel';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { beijingDay, type Clock, Database } from '@platform';
import { ProcedureRegistry } from '@proceedings';
import { overview } from '@figures';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { CLOCK } from '../edge/tokens';

/** The whole house at a glance, for whoever oversees it. */
@ApiTags('工作台 desk')
@Controller('overview')
export class OverviewController {
  constructor(
    private readonly db: Database,
    private readonly registry: ProcedureRegistry,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(['supervisor'])
  overview(@CurrentActor() actor: Actor): Promise<OverviewView> {
    return overview(this.db, this.registry, { actor, today: beijingDay(this.clock.now()) });
  }
}
