import { createHash, timingSafeEqual } from 'node:crypto';
import { type Session, SessionService } from '@identity';
import { RefusalError, refusal } from '@kernel';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { Config } from '@platform';
import type { FastifyRequest } from 'fastify';
import { allowedOf, mayBeforePassword } from './allow';
import { isSameOrigin } from './same-origin';
import { readSessionToken } from './session-cookie';
import { CONFIG } from './tokens';

export interface SessionRequest extends FastifyRequest {
  session?: Session;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Hashed first: equal lengths whatever was sent, so neither length nor content shows in the time. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isEqual = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/** Authenticates the cookie, checks the declared role, and refuses writes forged from elsewhere. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = allowedOf(context.getHandler());
    const request = context.switchToHttp().getRequest<SessionRequest>();
    const writes = !SAFE.has(request.method);
    // Also on public routes: a forged sign-in would put the victim into the attacker's account.
    if (writes && !isSameOrigin(request, this.config.publicUrl)) throw new RefusalError(refusal('csrf_token_wrong'));
    const token = readSessionToken(request, this.config);
    const session = token ? await this.sessions.find(token) : null;
    if (session) request.session = session;
    if (allowed === 'public') return true;
    if (!session) throw new RefusalError(refusal('sign_in_required'));
    if (writes && !isEqual(String(request.headers['x-csrf-token'] ?? ''), session.csrfToken)) throw new RefusalError(refusal('csrf_token_wrong'));
    if (session.mustChangePassword && !mayBeforePassword(context.getHandler())) throw new RefusalError(refusal('password_change_required'));
    if (allowed !== 'signed-in' && !allowed?.some((role) => session.actor.roles.includes(role))) throw new RefusalError(refusal('role_not_allowed'));
    return true;
  }
}
