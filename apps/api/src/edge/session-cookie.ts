import type { Config } from '@platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-` ties the cookie to this very host over TLS; without TLS (a machine on its own) browsers refuse that name. */
const nameOf = (config: Config): string => (config.secureCookies ? '__Host-zhihe' : 'zhihe');

export const readSessionToken = (request: FastifyRequest, config: Config): string | undefined => request.cookies[nameOf(config)];

export const setSessionCookie = (reply: FastifyReply, config: Config, token: string): FastifyReply =>
  reply.setCookie(nameOf(config), token, { httpOnly: true, sameSite: 'lax', path: '/', secure: config.secureCookies });

export const clearSessionCookie = (reply: FastifyReply, config: Config): FastifyReply =>
  reply.clearCookie(nameOf(config), { httpOnly: true, sameSite: 'lax', path: '/', secure: config.secureCookies });
