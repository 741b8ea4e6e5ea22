import type { FastifyRequest } from 'fastify';

const hostOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).host : null);

/**
 * False for a request that a browser sends from somebody else's page. Browsers say so in headers that no page can
 * write; clients that are no browsers say nothing and carry nobody's cookie by accident.
 * @param publicUrl also our own: a proxy may pass another host name on.
 */
export function isSameOrigin({ headers, host }: Pick<FastifyRequest, 'headers' | 'host'>, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  // Browsers before 2023, and any browser over plain http that is not localhost.
  if (headers.origin === undefined) return true;
  const origin = hostOf(headers.origin);
  return origin !== null && origin !== '' && (origin === host || origin === hostOf(publicUrl));
}
