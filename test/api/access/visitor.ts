import { randomUUID } from 'node:crypto';
import type { SessionView } from '@contract';
import { demonstrationPeople } from '../../../apps/ops/src/seed-people';
import type { RunningHouse } from '../../support/running-house';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Reply {
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests compare whole answers
  body: any;
  headers: Record<string, unknown>;
}

/** Somebody at the API who may send anything: raw texts, foreign headers, no token. What a browser would add is added unless it is said otherwise. */
export class Visitor {
  private constructor(
    private readonly house: Pick<RunningHouse, 'app'>,
    private readonly cookie: string,
    private readonly csrf: string,
  ) {}

  static nobody(house: Pick<RunningHouse, 'app'>): Visitor {
    return new Visitor(house, '', '');
  }

  static signedIn(house: Pick<RunningHouse, 'app'>, username: string): Promise<Visitor> {
    return Visitor.entered(house, '/session', { username, password: demonstrationPeople.password });
  }

  static withCode(house: Pick<RunningHouse, 'app'>, code: string): Promise<Visitor> {
    return Visitor.entered(house, '/access-codes', { code });
  }

  private static async entered(house: Pick<RunningHouse, 'app'>, path: string, payload: object): Promise<Visitor> {
    const reply = await house.app.inject({ method: 'POST', url: `/api${path}`, payload });
    if (reply.statusCode !== 200) throw new Error(`${path}: ${reply.statusCode} ${reply.body}`);
    return new Visitor(house, String(reply.headers['set-cookie']).split(';')[0] ?? '', (reply.json() as SessionView).csrfToken);
  }

  /** What a browser sends along by itself. */
  get headers(): Record<string, string> {
    return this.cookie ? { cookie: this.cookie, 'x-csrf-token': this.csrf } : {};
  }

  /** @param payload a text goes as it is, under the name of JSON. */
  async ask(method: Method, path: string, payload?: object | string, headers: Record<string, string> = {}): Promise<Reply> {
    const reply = await this.house.app.inject({
      method,
      url: `/api${path}`,
      headers: {
        ...this.headers,
        'idempotency-key': randomUUID(),
        ...(typeof payload === 'string' && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(payload !== undefined && { payload }),
    });
    const isJson = String(reply.headers['content-type']).includes('json');
    return { status: reply.statusCode, body: isJson ? reply.json() : reply.body, headers: reply.headers };
  }
}
