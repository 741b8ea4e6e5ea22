import type { SessionView } from '@contract';
import { ApiProblem, offlineProblem, problemFrom } from './problem';

const BASE = '/api';
/** A lost connection on a train comes back within seconds; longer than this the person should be told. */
const RETRY_DELAYS_MS = [400, 1200];

// Held in memory alone: a token in storage could be read by injected script after the session has ended.
let csrfToken: string | null = null;

export function rememberCsrfToken(token: string | null): void {
  csrfToken = token;
}

export type Query = Record<string, string | number | boolean | null | undefined>;

export interface SendOptions {
  query?: Query;
  /** One key per attempt of the person, made by the caller with `newIdempotencyKey()`; a network retry sends the same key. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export function get<T>(path: string, options: Omit<SendOptions, 'idempotencyKey'> = {}): Promise<T> {
  return send<T>('GET', path, undefined, options);
}

export function post<T>(path: string, body?: unknown, options: SendOptions = {}): Promise<T> {
  return send<T>('POST', path, body, options);
}

export function patch<T>(path: string, body: unknown, options: SendOptions = {}): Promise<T> {
  return send<T>('PATCH', path, body, options);
}

export function put<T>(path: string, body: unknown, options: SendOptions = {}): Promise<T> {
  return send<T>('PUT', path, body, options);
}

export function del<T = void>(path: string, options: SendOptions = {}): Promise<T> {
  return send<T>('DELETE', path, undefined, options);
}

/** `crypto.randomUUID` exists only on https and localhost; an intranet test host by plain http has to work too. */
export function newIdempotencyKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Address of a GET, for `<a href>` of documents and exports. */
export function apiHref(path: string, query?: Query): string {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== null && value !== '');
  if (pairs.length === 0) return `${BASE}${path}`;
  return `${BASE}${path}?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`;
}

export function writeHeaders(idempotencyKey?: string): Record<string, string> {
  const headers: Record<string, string> = {};
  if (csrfToken) headers['X-CSRF-Token'] = csrfToken;
  if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey;
  return headers;
}

async function send<T>(method: string, path: string, body: unknown, options: SendOptions): Promise<T> {
  const isWrite = method !== 'GET';
  // Without a key a repeated POST could act twice: then one try is all there is.
  const mayRepeat = method !== 'POST' || options.idempotencyKey !== undefined;
  const attempt = async () => {
    const request: RequestInit = {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(isWrite ? writeHeaders(options.idempotencyKey) : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: options.signal,
    };
    const response = await fetchWithRetry(apiHref(path, options.query), request, mayRepeat ? RETRY_DELAYS_MS : []);
    return readAnswer<T>(response);
  };
  try {
    return await attempt();
  } catch (error) {
    if (!isWrite || !(await renewedCsrfToken(error))) throw error;
    return attempt();
  }
}

/** Signing in from another tab replaces the session of this one: fetch its token and go on, nothing was done yet. */
async function renewedCsrfToken(error: unknown): Promise<boolean> {
  if (!(error instanceof ApiProblem) || error.code !== 'csrf_token_wrong') return false;
  const before = csrfToken;
  const view = await send<SessionView>('GET', '/session', undefined, {}).catch(() => null);
  if (view) rememberCsrfToken(view.csrfToken);
  return view !== null && view.csrfToken !== before;
}

async function fetchWithRetry(url: string, request: RequestInit, delays: number[]): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await fetch(url, request);
    } catch (error) {
      if (request.signal?.aborted) throw error;
      const delay = delays[attempt];
      if (delay === undefined) throw offlineProblem();
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
}

async function readAnswer<T>(response: Response): Promise<T> {
  const body = parseJson(await readText(response));
  if (response.ok) return body as T;
  throw problemFrom(response.status, body, response.headers.get('X-Request-Id'));
}

/** The connection may break after the headers; that too is "no answer". */
async function readText(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch {
    throw offlineProblem();
  }
}

export function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export { ApiProblem };
