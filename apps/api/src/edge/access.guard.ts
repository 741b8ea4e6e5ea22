import { timingSafeEqual } from 'node:crypto';
import { type Session, SessionService } from '@identity';
import { RefusalError, refusal } from '@kernel';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { Config } from '@platform';
import type { FastifyRequest } from 'fastify';
import { allowedOf } from './allow';
import { readSessionToken } from './session-cookie';
import { CONFIG } from './tokens';

export interface SessionRequest extends FastifyRequest {
  session?: Session;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const equal = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** The browser says itself where a request comes from; clients that are no browsers say nothing. */
const isForeign = (request: FastifyRequest): boolean => {
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
};

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
    if (writes && isForeign(request)) throw new RefusalError(refusal('csrf_token_wrong'));
    const token = readSessionToken(request, this.config);
    const session = token ? await this.sessions.find(token) : null;
    if (session) request.session = session;
    if (allowed === 'public') return true;
    if (!session) throw new RefusalError(refusal('sign_in_required'));
    if (writes && !equal(String(request.headers['x-csrf-token'] ?? ''), session.csrfToken)) throw new RefusalError(refusal('csrf_token_wrong'));
    if (Array.isArray(allowed) && !allowed.some((role) => session.actor.roles.includes(role))) throw new RefusalError(refusal('role_not_allowed'));
    return true;
  }
}
