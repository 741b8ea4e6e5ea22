import type { Problem, Text } from '@contract';

export type FieldProblem = NonNullable<Problem['fields']>[number];

/** What went wrong with one request, in both languages. `status` 0 means that no answer arrived. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  /** `message` is taken by Error (a plain string, Chinese); this is the pair. */
  readonly text: Text;
  readonly basis: string | null;
  readonly fields: FieldProblem[];
  readonly requestId: string | null;

  constructor(problem: Partial<Problem> & Pick<Problem, 'status' | 'code' | 'message'>) {
    super(problem.message.zh);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.text = problem.message;
    this.basis = problem.basis ?? null;
    this.fields = problem.fields ?? [];
    this.requestId = problem.requestId ?? null;
  }

  get isOffline(): boolean {
    return this.status === 0;
  }

  get isUnauthenticated(): boolean {
    return this.status === 401;
  }
}

export function offlineProblem(): ApiProblem {
  return new ApiProblem({
    status: 0,
    code: 'offline',
    message: {
      zh: '没有连上服务器。请检查网络后重试。',
      en: 'The server could not be reached. Check the connection and try again.',
    },
  });
}

/** A proxy or gateway may answer something that is no Problem; the person still needs a sentence. */
export function problemFrom(status: number, body: unknown, requestId: string | null): ApiProblem {
  if (isProblem(body)) return new ApiProblem({ ...body, status, requestId: body.requestId ?? requestId ?? undefined });
  return new ApiProblem({
    status,
    code: `http.${status}`,
    message: {
      zh: `服务器没有正常答复（${status}）。请稍后再试。`,
      en: `The server did not answer as expected (${status}). Try again later.`,
    },
    requestId: requestId ?? undefined,
  });
}

function isProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null) return false;
  const { code, message } = body as Partial<Problem>;
  return typeof code === 'string' && typeof message?.zh === 'string';
}

/** Whatever was thrown, as an ApiProblem that a page can show. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem({
    status: -1,
    code: 'client.unexpected',
    message: { zh: '页面出了问题。请刷新后重试。', en: 'Something went wrong on this page. Reload and try again.' },
  });
}
