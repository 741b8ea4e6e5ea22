import type { Problem } from '@contract';
import { type Refusal, RefusalError, type RefusalKind, refusal } from '@kernel';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

const STATUS: Record<RefusalKind, number> = { invalid: 400, unauthenticated: 401, forbidden: 403, not_found: 404, conflict: 409, too_large: 413, too_many: 429, unavailable: 503 };

const statusOf = ({ code, kind }: Refusal): number => (code === 'invalid_input' ? 422 : code === 'unexpected' ? 500 : STATUS[kind]);

/** What Fastify and Nest refuse by themselves, in our words. */
const BY_FRAMEWORK: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: refusal('unsupported_body'),
  FST_ERR_CTP_BODY_TOO_LARGE: refusal('body_too_large'),
  FST_ERR_CTP_EMPTY_JSON_BODY: refusal('malformed_body'),
  FST_ERR_CTP_INVALID_JSON_BODY: refusal('malformed_body'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: refusal('malformed_body'),
  FST_REQ_FILE_TOO_LARGE: refusal('body_too_large'),
  FST_INVALID_MULTIPART_CONTENT_TYPE: refusal('unsupported_body'),
};

function refusalOf(error: unknown, requestId: string): Refusal {
  if (error instanceof RefusalError) return error.refusal;
  const code = (error as { code?: string }).code ?? '';
  const status = error instanceof HttpException ? error.getStatus() : ((error as { statusCode?: number }).statusCode ?? 500);
  if (BY_FRAMEWORK[code]) return BY_FRAMEWORK[code];
  if (error instanceof SyntaxError || status === 400) return refusal('malformed_body');
  if (status === 404) return refusal('route_unknown');
  if (status === 413) return refusal('body_too_large');
  if (status === 415) return refusal('unsupported_body');
  return refusal('unexpected', { requestId });
}

/** One filter for all: a refusal becomes an RFC 9457 document; what nobody foresaw is logged and says only its number. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const requestId = String(request.id);
    const found = refusalOf(error, requestId);
    const status = statusOf(found);
    if (found.code === 'unexpected') this.log.error(`${requestId} ${request.method} ${request.url} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const problem: Problem = {
      type: `/problems/${found.code}`,
      title: found.message.zh,
      status,
      code: found.code,
      message: found.message,
      ...(found.basis && { basis: found.basis }),
      ...(found.fields && { fields: found.fields.map(({ field, code, message }) => ({ field, code, message })) }),
      requestId,
    };
    void http.getResponse<FastifyReply>().status(status).type('application/problem+json').send(problem);
  }
}
