import type { DurationView, OrganisationView } from '@contract';
import { findOrganisation, listOrganisations } from '@identity';
import { isId, RefusalError, refusal } from '@kernel';
import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { beijingDay, type Clock, Database } from '@platform';
import { typicalDurations } from '@figures';
import { mediationBindings } from '@mediation';
import { Allow } from '../edge/allow';
import { CLOCK } from '../edge/tokens';

const mediationProcedures = mediationBindings.map(({ procedure }) => procedure.id);

@ApiTags('名册 roster')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('public')
  list(): Promise<OrganisationView[]> {
    return listOrganisations(this.db, beijingDay(this.clock.now()));
  }

  /** What to expect before filing. Read by everybody and the same for all, so it may be an hour old. */
  @Get('durations')
  @Allow('public')
  @Header('cache-control', 'public, max-age=3600')
  durations(): Promise<DurationView[]> {
    return typicalDurations(this.db, mediationProcedures, this.clock.now());
  }

  @Get(':id')
  @Allow('public')
  async one(@Param('id') id: string): Promise<OrganisationView> {
    const found = isId(id) ? await findOrganisation(this.db, id, beijingDay(this.clock.now())) : null;
    if (!found) throw new RefusalError(refusal('not_found'));
    return found;
  }
}
