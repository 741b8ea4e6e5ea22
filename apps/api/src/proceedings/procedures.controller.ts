import type { ProcedureView } from '@contract';
import { RefusalError, refusal } from '@kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProcedureRegistry, procedureView } from '@proceedings';
import { Allow } from '../edge/allow';

/** The procedures are public: anybody may read how a matter runs, by which article, in which time. */
@ApiTags('程序表 procedures')
@Controller('procedures')
export class ProceduresController {
  constructor(private readonly registry: ProcedureRegistry) {}

  @Get()
  @Allow('public')
  list(): ProcedureView[] {
    return this.registry.all().map(({ procedure }) => procedureView(procedure));
  }

  @Get(':id')
  @Allow('public')
  one(@Param('id') id: string): ProcedureView {
    const found = this.registry.all().find(({ procedure }) => procedure.id === id);
    if (!found) throw new RefusalError(refusal('not_found'));
    return procedureView(found.procedure);
  }
}
