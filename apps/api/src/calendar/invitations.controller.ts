import { InvitationService } from '@calendar';
import type { Actor } from '@kernel';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../edge/allow';
import { CurrentActor } from '../edge/current-actor';

const ICS = 'text/calendar; charset=utf-8';
const languageOf = (language: unknown) => (language === 'en' ? 'en' : 'zh');

@ApiTags('日历 calendar')
@Controller()
export class InvitationsController {
  constructor(private readonly invitations: InvitationService) {}

  /** One session for a calendar program: invited, moved (SEQUENCE), or called off (METHOD:CANCEL). */
  @Get('calendar/sessions/:id.ics')
  @Allow('signed-in')
  async session(@CurrentActor() actor: Actor, @Param('id') id: string, @Query('language') language: unknown, @Res() reply: FastifyReply): Promise<void> {
    const text = await this.invitations.session(actor, id, languageOf(language));
    await reply.header('content-type', ICS).header('content-disposition', 'attachment; filename="session.ics"').send(text);
  }

  /** The session that one of the caller's notices tells of, for a calendar program. */
  @Get('notices/:id/invitation.ics')
  @Allow('signed-in')
  async invitation(@CurrentActor() actor: Actor, @Param('id') id: string, @Query('language') language: unknown, @Res() reply: FastifyReply): Promise<void> {
    const text = await this.invitations.noticed(actor, id, languageOf(language));
    await reply.header('content-type', ICS).header('content-disposition', 'attachment; filename="invitation.ics"').send(text);
  }
}
