import type { OrganisationView } from '@contract';
import { findOrganisation, listOrganisations } from '@identity';
import { isId, RefusalError, refusal } from '@kernel';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { beijingDay, type Clock, Database } from '@platform';
import { Allow } from '../edge/allow';
import { CLOCK } from '../edge/tokens';

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

  @Get(':id')
  @Allow('public')
  async one(@Param('id') id: string): Promise<OrganisationView> {
    const found = isId(id) ? await findOrganisation(this.db, id, beijingDay(this.clock.now())) : null;
    if (!found) throw new RefusalError(refusal('not_found'));
    return found;
  }
}
