import { randomUUID } from 'node:crypto';
import type { ActionResultView, DisputeView, FileView, Page, ProceedingSummary, ProceedingView, SessionView } from '@contract';
import { demonstrationPeople } from '../../apps/ops/src/seed-people';
import type { RunningHouse } from './running-house';

export interface Answer<T> {
  status: number;
  body: T;
}

/** Somebody at the API: keeps the cookie and the CSRF token, and says what came back. */
export class Client {
  private cookie = '';
  private csrfToken = '';

  private constructor(private readonly house: RunningHouse) {}

  static nobody(house: RunningHouse): Client {
    return new Client(house);
  }

  static async signedIn(house: RunningHouse, username: string): Promise<Client> {
    const client = new Client(house);
    await client.enter('/session', { username, password: demonstrationPeople.password });
    return client;
  }

  /** A party that has only the letter with its code. */
  static async withCode(house: RunningHouse, code: string): Promise<Client> {
    const client = new Client(house);
    await client.enter('/access-codes', { code });
    return client;
  }

  async enter(path: string, body: object): Promise<void> {
    const response = await this.house.app.inject({ method: 'POST', url: `/api${path}`, payload: body });
    if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode} ${response.body}`);
    this.cookie = String(response.headers['set-cookie']).split(';')[0] ?? '';
    this.csrfToken = (response.json() as SessionView).csrfToken;
  }

  async request<T = unknown>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const response = await this.house.app.inject({
      method,
      url: `/api${path}`,
      headers: { cookie: this.cookie, 'x-csrf-token': this.csrfToken, 'idempotency-key': randomUUID(), ...headers },
      ...(body && { payload: body }),
    });
    const json = String(response.headers['content-type']).includes('json');
    return { status: response.statusCode, body: (json ? response.json() : response.body) as T };
  }

  /** @throws Error with the answer, and what the worker had to say until then, when it isn't the one expected. */
  async must<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object, headers?: Record<string, string>): Promise<T> {
    const answer = await this.request<T>(method, path, body, headers);
    if (answer.status >= 300) throw new Error([`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`, ...this.house.workerSaid].join('\n'));
    return answer.body;
  }

  get<T>(path: string): Promise<T> {
    return this.must<T>('GET', path);
  }

  /** The bytes of an answer. */
  async download(path: string): Promise<Buffer> {
    const response = await this.house.app.inject({ method: 'GET', url: `/api${path}`, headers: { cookie: this.cookie } });
    if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode} ${response.body}`);
    return response.rawPayload;
  }

  async upload(name: string, content: Buffer): Promise<FileView> {
    const { status, body } = await this.sendFile<FileView>('/files', name, content);
    if (status >= 300) throw new Error(`upload: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  async sendFile<T>(path: string, name: string, content: Buffer): Promise<Answer<T>> {
    const boundary = 'zhihe-test-boundary';
    const payload = Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`),
      content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    const response = await this.house.app.inject({
      method: 'POST',
      url: `/api${path}`,
      headers: { cookie: this.cookie, 'x-csrf-token': this.csrfToken, 'idempotency-key': randomUUID(), 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload,
    });
    return { status: response.statusCode, body: response.json() as T };
  }

  /** The one proceeding of this kind that this person sees of a dispute. */
  async proceeding(disputeId: string, procedure: string): Promise<ProceedingView> {
    const dispute = await this.get<DisputeView>(`/disputes/${disputeId}`);
    const found = dispute.proceedings.filter((one) => one.procedure === procedure).at(-1);
    if (!found) throw new Error(`no ${procedure} among ${dispute.proceedings.map((one) => one.procedure).join(', ')}`);
    return this.get<ProceedingView>(`/proceedings/${found.id}`);
  }

  /** Presses a button as a person would: looks at the page first, then acts on the version seen. */
  async tryAct<T = unknown>(disputeId: string, procedure: string, action: string, input?: object): Promise<Answer<T>> {
    const seen = await this.proceeding(disputeId, procedure);
    return this.request<T>('POST', `/proceedings/${seen.id}/actions/${action}`, { expectedVersion: seen.version, ...(input && { input }) });
  }

  /** As `tryAct`, where it has to succeed. */
  async act(disputeId: string, procedure: string, action: string, input?: object): Promise<ActionResultView> {
    const { status, body } = await this.tryAct<ActionResultView>(disputeId, procedure, action, input);
    if (status >= 300) throw new Error(`${procedure}.${action}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  work(filter: string): Promise<Page<ProceedingSummary>> {
    return this.get(`/proceedings?filter=${filter}`);
  }
}
