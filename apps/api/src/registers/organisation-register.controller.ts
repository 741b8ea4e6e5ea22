import type { OrganisationLine, RegisterEntry, RegisterForm, RegisterSaved } from '@contract';
import { OrganisationRegister } from '@identity';
import { type Actor, isId, RefusalError, refusal } from '@kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { EntryBody, NewEntryBody } from './registers.dto';

/** The organisations as the bureau looks after them: also those that have ended, with everything that was changed. */
@ApiTags('机构登记 organisations')
@Controller('registers/organisations')
export class OrganisationRegisterController {
  constructor(private readonly register: OrganisationRegister) {}

  @Get()
  @Allow(['administrator', 'supervisor'])
  list(@CurrentActor() actor: Actor): Promise<OrganisationLine[]> {
    return this.register.list(actor);
  }

  @Get('form')
  @Allow(['administrator', 'supervisor'])
  form(@CurrentActor() actor: Actor): Promise<RegisterForm> {
    return this.register.form(actor);
  }

  @Get(':id')
  @Allow(['administrator', 'supervisor'])
  get(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RegisterEntry> {
    return this.register.get(actor, knownId(id));
  }

  @Post()
  @HttpCode(201)
  @Allow(['administrator'])
  create(@CurrentActor() actor: Actor, @Body() body: NewEntryBody): Promise<RegisterSaved> {
    return this.register.create(actor, body.values);
  }

  @Put(':id')
  @Allow(['administrator'])
  update(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: EntryBody): Promise<RegisterSaved> {
    return this.register.update(actor, knownId(id), body);
  }
}

/** @throws RefusalError not_found: what is no id names nothing. */
export function knownId(id: string): string {
  if (!isId(id)) throw new RefusalError(refusal('not_found'));
  return id;
}
