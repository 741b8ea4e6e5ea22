import { getReferenceList } from '@reference';
import { clauseKinds } from '@documents';
import { systemActor } from '@kernel';
import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { beijingDay, type Clock, Database } from '@platform';
import { Allow } from '../edge/allow';
import { CLOCK } from '../edge/tokens';

@ApiTags('基础数据 reference')
@Controller('reference')
export class ReferenceController {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the clause editor draws. */
  @Get('clause-kinds')
  @Allow('public')
  @Header('cache-control', 'public, max-age=300')
  clauseKinds(): ({ kind: string } & (typeof clauseKinds)[keyof typeof clauseKinds])[] {
    return Object.entries(clauseKinds).map(([kind, spec]) => ({ kind, ...spec }));
  }

  /** `list`: causes, divisions, courts, right-kinds, dispute-types, party-kinds, identifier-kinds; as in force on the day `on`, today when it is left out. */
  @Get(':list')
  @Allow('public')
  @Header('cache-control', 'public, max-age=300')
  list(@Param('list') list: string, @Query('on') on?: string): ReturnType<typeof getReferenceList> {
    return this.db.read(systemActor, (reader) => getReferenceList(reader, list, on ?? beijingDay(this.clock.now())));
  }
}
