import type { OrganisationView } from '@contract';
import { findOrganisation, listOrganisations } from '@identity';
import { isId, RefusalError, refusal } from '@kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '@platform';
import { Allow } from '../edge/allow';

@ApiTags('名册 roster')
@Controller('organisations')
export class OrganisationsController {
  constructor(private readonly db: Database) {}

  @Get()
  @Allow('public')
  list(): Promise<OrganisationView[]> {
    return listOrganisations(this.db);
  }

  @Get(':id')
  @Allow('public')
  async one(@Param('id') id: string): Promise<OrganisationView> {
    const found = isId(id) ? await findOrganisation(this.db, id) : null;
    if (!found) throw new RefusalError(refusal('not_found'));
    return found;
  }
}
