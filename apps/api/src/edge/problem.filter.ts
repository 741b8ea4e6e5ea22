import type { Problem } from '@contract';
import { type Refusal, type RefusalCode, RefusalError, type RefusalKind, refusal } from '@kernel';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

const STATUS: Record<RefusalKind, number> = { invalid: 400, unauthenticated: 401, forbidden: 403, not_found: 404, conflict: 409, too_large: 413, too_many: 429, unavailable: 503 };

/** Where the code says more than its kind. */
const STATUS_OF_CODE: Partial<Record<RefusalCode, number>> = { invalid_input: 422, unsupported_body: 415, unexpected: 500 };

/** What Fastify and Nest refuse by themselves, in our words. Whatever else they call the client's fault is a malformed request. */
const BY_STATUS: Readonly<Record<number, RefusalCode>> = { 404: 'route_unknown', 405: 'route_unknown', 406: 'unsupported_body', 413: 'body_too_large', 415: 'unsupported_body' };

/** Busboy throws these as bare errors without a status. */
const BROKEN_MULTIPART = /^(Multipart: Boundary not found|Malformed part header|Unexpected end of (form|file)|Unexpected end of multipart data)$/;

interface FrameworkError {
  status?: number;
  statusCode?: number;
  message?: string;
}

function codeOf(error: FrameworkError): RefusalCode | null {
  const status = error.status ?? error.statusCode ?? 500;
  if (status < 500) return BY_STATUS[status] ?? 'malformed_body';
  return BROKEN_MULTIPART.test(error.message ?? '') ? 'malformed_body' : null;
}

function refusalOf(error: unknown, requestId: string): Refusal {
  if (error instanceof RefusalError) return error.refusal;
  const code = codeOf(Object(error) as FrameworkError);
  return code ? refusal(code) : refusal('unexpected', { requestId });
}

/** A body is an envelope around the form (`data` of a draft, `input` of an action): a field has its name on the form, whoever complains about it. */
const onTheForm = (path: string): string => path.replace(/^(data|input)\.(?=\D)/, '');

const problemOf = ({ code, kind, message, basis, fields }: Refusal, requestId: string): Problem => ({
  type: `/problems/${code}`,
  title: message.zh,
  status: STATUS_OF_CODE[code] ?? STATUS[kind],
  code,
  message,
  ...(basis && { basis }),
  ...(fields && { fields: fields.map(({ field, code: what, message: text }) => ({ field: onTheForm(field), code: what, message: text })) }),
  requestId,
});

/** The one way an error leaves the house. */
const sendProblem = (reply: FastifyReply, problem: Problem): void => void reply.status(problem.status).type('application/problem+json').send(problem);

/** An address that can't be decoded, or is too long, names nothing. */
export const sendRouteUnknown = (request: FastifyRequest, reply: FastifyReply): void => sendProblem(reply, problemOf(refusal('route_unknown'), request.id));

/** One filter for all: a refusal becomes an RFC 9457 document; what nobody foresaw is logged and says only its number. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(refusalOf(error, request.id), request.id);
    // Without the query: what people search for belongs in no log.
    if (problem.status === 500)
      this.log.error(`${request.id} ${request.method} ${request.url.split('?', 1)[0]} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    // The answer has begun, as a file half sent: nothing can be said any more.
    if (reply.sent) return;
    sendProblem(reply, problem);
  }
}
