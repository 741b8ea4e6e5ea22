import type { ProcedureView } from '@contract';
import { RefusalError, refusal } from '@kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProcedureRegistry } from '@proceedings';
import { Allow } from '../edge/allow';

/** The procedures are public: anybody may read how a matter runs, by which article, in which time. */
@ApiTags('程序表 procedures')
@Controller('procedures')
export class ProceduresController {
  constructor(private readonly registry: ProcedureRegistry) {}

  @Get()
  @Allow('public')
  list(): ProcedureView[] {
    return this.registry.views();
  }

  @Get(':id')
  @Allow('public')
  one(@Param('id') id: string): ProcedureView {
    const found = this.registry.views().find((one) => one.id === id);
    if (!found) throw new RefusalError(refusal('not_found'));
    return found;
  }
}
