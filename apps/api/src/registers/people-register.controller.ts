import type { Page, PersonLine, RegisterEntry, RegisterForm, RegisterSaved } from '@contract';
import { PeopleRegister } from '@identity';
import { type Actor, isId, RefusalError, refusal } from '@kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { knownId } from './organisation-register.controller';
import { EntryBody, NewEntryBody, PasswordResetBody } from './registers.dto';

const MAX_SEARCH = 100;

/** `<id>_<name>` of the last row of the page before. */
function cursorOf(after: string | undefined): { id: string; name: string } | null {
  if (!after) return null;
  const [id = '', ...name] = after.split('_');
  if (!isId(id)) throw new RefusalError(refusal('malformed_id'));
  return { id, name: name.join('_') };
}

@ApiTags('人员登记 people')
@Controller('registers/people')
export class PeopleRegisterController {
  constructor(private readonly register: PeopleRegister) {}

  @Get()
  @Allow(['administrator', 'supervisor', 'manager'])
  list(@CurrentActor() actor: Actor, @Query('after') after?: string, @Query('q') search?: string, @Query('organisation') organisation?: string): Promise<Page<PersonLine>> {
    if (organisation && !isId(organisation)) throw new RefusalError(refusal('malformed_id'));
    return this.register.list(actor, { after: cursorOf(after), search: search?.trim().slice(0, MAX_SEARCH) || null, organisationId: organisation || null });
  }

  @Get('form')
  @Allow(['administrator', 'supervisor', 'manager'])
  form(@CurrentActor() actor: Actor): Promise<RegisterForm> {
    return this.register.form(actor);
  }

  @Get(':id')
  @Allow(['administrator', 'supervisor', 'manager'])
  get(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RegisterEntry> {
    return this.register.get(actor, knownId(id));
  }

  /** The answer holds a one-time password; nobody can read it again. */
  @Post()
  @HttpCode(201)
  @Allow(['administrator'])
  create(@CurrentActor() actor: Actor, @Body() body: NewEntryBody): Promise<RegisterSaved> {
    return this.register.create(actor, body.values);
  }

  @Put(':id')
  @Allow(['administrator', 'manager'])
  update(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: EntryBody): Promise<RegisterSaved> {
    return this.register.update(actor, knownId(id), body);
  }

  @Post(':id/one-time-password')
  @HttpCode(200)
  @Allow(['administrator'])
  resetPassword(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: PasswordResetBody): Promise<RegisterSaved> {
    return this.register.resetPassword(actor, knownId(id), body.expectedVersion);
  }
}
