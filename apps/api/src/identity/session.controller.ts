import type { SessionView } from '@contract';
import { findPartyByAccessCode, hashAccessCode, joinDispute } from '@disputes';
import { type Entered, SessionService } from '@identity';
import { RefusalError, refusal, systemActor } from '@kernel';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Clock, Config } from '@platform';
import type { FastifyReply } from 'fastify';
import type { SessionRequest } from '../edge/access.guard';
import { Allow, BeforePassword } from '../edge/allow';
import { clearSessionCookie, readSessionToken, setSessionCookie } from '../edge/session-cookie';
import { CLOCK, CONFIG } from '../edge/tokens';
import { AccessCodeBody, PasswordBody, RegistrationBody, SignInBody } from './identity.dto';

@ApiTags('登录 session')
@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** 401 when nobody is signed in: the web asks at its start. */
  @Get('session')
  @Allow('public')
  current(@Req() request: SessionRequest): SessionView {
    if (!request.session) throw new RefusalError(refusal('sign_in_required'));
    return request.session.view;
  }

  @Post('session')
  @HttpCode(200)
  @Allow('public')
  async signIn(@Req() request: SessionRequest, @Res({ passthrough: true }) reply: FastifyReply, @Body() body: SignInBody): Promise<SessionView> {
    return this.enter(request, reply, await this.sessions.signIn(body.username, body.password, request.ip));
  }

  @Delete('session')
  @HttpCode(204)
  @BeforePassword()
  @Allow('signed-in')
  async signOut(@Req() request: SessionRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(readSessionToken(request, this.config) ?? '');
    clearSessionCookie(reply, this.config);
  }

  /** Every other session of this person ends. */
  @Put('password')
  @HttpCode(204)
  @BeforePassword()
  @Allow('signed-in')
  async changePassword(@Req() request: SessionRequest, @Body() body: PasswordBody): Promise<void> {
    await this.sessions.changePassword(readSessionToken(request, this.config) ?? '', body);
  }

  @Post('registrations')
  @HttpCode(201)
  @Allow('public')
  async register(@Req() request: SessionRequest, @Res({ passthrough: true }) reply: FastifyReply, @Body() body: RegistrationBody): Promise<SessionView> {
    await this.sessions.register(body, request.ip);
    return this.enter(request, reply, await this.sessions.signIn(body.username, body.password, request.ip));
  }

  @Post('access-codes')
  @HttpCode(200)
  @Allow('public')
  async redeem(@Req() request: SessionRequest, @Res({ passthrough: true }) reply: FastifyReply, @Body() body: AccessCodeBody): Promise<SessionView> {
    const entered = await this.sessions.openForParty(async (tx) => {
      const party = await findPartyByAccessCode(tx, hashAccessCode(body.code));
      if (!party) return null;
      await joinDispute(tx, { ...systemActor, name: party.name }, party, this.clock.now());
      return { disputeId: party.disputeId, partyId: party.id, name: party.name };
    }, request.ip);
    return this.enter(request, reply, entered);
  }

  /** A new token at every entrance, and the old one ends: nobody can fix a session beforehand. */
  private async enter(request: SessionRequest, reply: FastifyReply, { token, session }: Entered): Promise<SessionView> {
    const before = readSessionToken(request, this.config);
    if (before) await this.sessions.end(before);
    setSessionCookie(reply, this.config, token);
    return session.view;
  }
}
