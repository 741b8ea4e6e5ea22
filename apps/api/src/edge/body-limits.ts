import { type FieldRefusal, fieldRefusal, RefusalError, refusal, refusalOfFields } from '@kernel';
import type { FastifyRequest } from 'fastify';

const MAX_DEPTH = 20;
const MAX_ITEMS = 1000;

/** PostgreSQL keeps neither NUL nor half a character; told here once, no room has to think of it. */
const UNSTORABLE = /[\0\p{Cs}]/u;

/** Forms of other sites may send anything but JSON without asking the browser first; so nothing but JSON, lines of it and files is read. */
const READ = /^(application\/json|application\/(offset\+)?octet-stream|application\/x-ndjson|multipart\/form-data)\s*(;|$)/i;

/** @throws RefusalError unsupported_body. A hook of Fastify's: runs before the body is read. */
export async function refuseForeignBody({ headers }: FastifyRequest): Promise<void> {
  const type = headers['content-type'];
  if (type !== undefined && !READ.test(type)) throw new RefusalError(refusal('unsupported_body'));
}

/** No form has such a field. What every object inherits (`toString`) passes class-validator's whitelist, so it's caught here. */
const isNoName = (key: string): boolean => key === '' || key in Object.prototype || UNSTORABLE.test(key);

/** The first thing in a parsed body that no form of ours can hold; null when there is none. */
export function faultIn(value: unknown, path: string, depth = 0): FieldRefusal | null {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? fieldRefusal(path, 'malformed_value') : null;
  if (typeof value !== 'object' || value === null) return null;
  if (depth === MAX_DEPTH) return fieldRefusal(path, 'malformed_value');
  if (Array.isArray(value) && value.length > MAX_ITEMS) return fieldRefusal(path, 'too_many_items', { max: MAX_ITEMS });
  for (const [key, inner] of Object.entries(value)) {
    const at = path ? `${path}.${key.slice(0, 100)}` : key.slice(0, 100);
    const fault = isNoName(key) ? fieldRefusal(UNSTORABLE.test(key) || key === '' ? path || 'body' : at, 'unknown_property') : faultIn(inner, at, depth + 1);
    if (fault) return fault;
  }
  return null;
}

/** A key that comes twice is a list to one reader and a text to the next; none of our addresses has lists. */
function faultInAddress({ params, query }: FastifyRequest): FieldRefusal | null {
  const entries = Object.entries({ ...(params as object), ...(query as object) });
  const wrong = entries.find(([, value]) => typeof value !== 'string' || UNSTORABLE.test(value));
  return wrong ? fieldRefusal(wrong[0].slice(0, 100), 'malformed_value') : null;
}

/** @throws RefusalError invalid_input. A hook of Fastify's: runs when the body has been parsed. */
export async function refuseUnreadable(request: FastifyRequest): Promise<void> {
  const fault = faultInAddress(request) ?? faultIn(request.body, '');
  const wrong = refusalOfFields(fault ? [fault] : []);
  if (wrong) throw new RefusalError(wrong);
}
