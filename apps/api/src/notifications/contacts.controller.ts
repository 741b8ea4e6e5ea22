import type { ContactsView } from '@contract';
import { type Actor, isId, RefusalError, refusal } from '@kernel';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ContactService } from '@notifications';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';
import { ContactBody, ContactCodeBody, ContactPreferenceBody } from './contacts.dto';

const known = (id: string): string => {
  if (!isId(id)) throw new RefusalError(refusal('not_found'));
  return id;
};

/** One's own addresses: whoever may sign in, or has a code, has some. */
@ApiTags('联系方式 contacts')
@Controller('contacts')
export class ContactsController {
  constructor(private readonly contacts: ContactService) {}

  @Get()
  @Allow('signed-in')
  view(@CurrentActor() actor: Actor): Promise<ContactsView> {
    return this.contacts.view(actor);
  }

  @Post()
  @HttpCode(200)
  @Allow('signed-in')
  async add(@CurrentActor() actor: Actor, @Body() { channel, value }: ContactBody): Promise<ContactsView> {
    await this.contacts.add(actor, channel, value);
    return this.contacts.view(actor);
  }

  @Put('preference')
  @HttpCode(204)
  @Allow('signed-in')
  async putPreference(@CurrentActor() actor: Actor, @Body() body: ContactPreferenceBody): Promise<void> {
    await this.contacts.putPreference(actor, body);
  }

  @Post(':id/code')
  @HttpCode(204)
  @Allow('signed-in')
  async sendCode(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.contacts.sendCode(actor, known(id));
  }

  @Post(':id/verification')
  @HttpCode(204)
  @Allow('signed-in')
  async verify(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { code }: ContactCodeBody): Promise<void> {
    await this.contacts.verify(actor, known(id), code);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('signed-in')
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.contacts.remove(actor, known(id));
  }
}
