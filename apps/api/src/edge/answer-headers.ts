import type { FastifyReply, FastifyRequest } from 'fastify';

/** Self-hosted pages only; styles may be inline, since antd writes its own. */
const ALWAYS = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
} as const;

const HTTPS_ONLY = { 'strict-transport-security': 'max-age=31536000' } as const;

/** Answers of the API are about people: no browser or proxy keeps them, unless the route says otherwise. */
const API_ONLY = { 'cache-control': 'no-store' } as const;

/** A header that the route has set stays: it knows better, as for files shown in the window. */
export function addAnswerHeaders(request: FastifyRequest, reply: FastifyReply, secure: boolean): void {
  const wanted = { ...ALWAYS, ...(secure && HTTPS_ONLY), ...(request.url.startsWith('/api/') && API_ONLY) };
  for (const [name, value] of Object.entries(wanted)) if (!reply.hasHeader(name)) reply.header(name, value);
  reply.header('x-request-id', request.id);
}
