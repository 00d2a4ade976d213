import type { Hono } from 'hono';
import { visitCookie } from '../../platform/http/ask.ts';
import { csrfToken } from '../../platform/http/secrets.ts';
import type { Vars } from '../../platform/http/vars.ts';
import { newSecret } from '../../platform/ids.ts';

const origin = 'http://localhost';

/** What a form sends, by the names of its fields. */
export type Sent = Readonly<Record<string, string | readonly string[]>>;

/**
 * Someone of the made-up province at work. Every act goes through the application's own forms and
 * walls, so that history, search and trail come out as they do for people.
 */
export class Visitor {
  readonly #app: Hono<Vars>;
  readonly #cookies = new Map([[visitCookie, newSecret()]]);

  constructor(app: Hono<Vars>) {
    this.#app = app;
  }

  /** Sends a form and returns where it leads; throws where it is refused. */
  async post(path: string, sent: Sent = {}): Promise<string> {
    const response = await this.#send(path, sent);
    const to = response.headers.get('location');
    if (response.status !== 303 || to === null) throw await trouble(path, response);
    return to;
  }

  /** Takes away what an address gives; throws where it is refused. */
  async get(path: string): Promise<Response> {
    const response = await this.#request(path, { method: 'GET' });
    if (response.status !== 200) throw await trouble(path, response);
    return response;
  }

  /** Sends a form that brings a file. */
  async postFile(path: string, file: File, sent: Readonly<Record<string, string>>): Promise<void> {
    const body = new FormData();
    body.append('csrf', this.#token());
    for (const [name, value] of Object.entries(sent)) body.append(name, value);
    body.append('file', file);
    const response = await this.#request(path, { body });
    if (response.status !== 303) throw await trouble(path, response);
  }

  /** Sends a form that is answered by slips; returns the codes on them. */
  async invite(path: string, sent: Sent): Promise<readonly string[]> {
    const response = await this.#send(path, sent);
    if (response.status !== 200) throw await trouble(path, response);
    const slips = await response.text();
    // A code is told on its slip and nowhere else.
    return [...new Set(slips.match(/\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}\b/g))];
  }

  async #send(path: string, sent: Sent): Promise<Response> {
    const body = new URLSearchParams({ csrf: this.#token() });
    for (const [name, values] of Object.entries(sent)) {
      for (const value of [values].flat()) body.append(name, value);
    }
    return this.#request(path, {
      body: body.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  }

  #token(): string {
    return csrfToken(this.#cookies.get(visitCookie) ?? '');
  }

  async #request(
    path: string,
    init: Pick<RequestInit, 'body' | 'headers' | 'method'>,
  ): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('host', 'localhost');
    headers.set('origin', origin);
    headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.#app.request(`${origin}${path}`, {
      method: 'POST',
      ...init,
      headers,
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      this.#cookies.set(name, value);
    }
    return response;
  }
}

async function trouble(path: string, response: Response): Promise<Error> {
  const page = (await response.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  return new Error(`the demo's form to ${path} was refused (${response.status}): ${page}`);
}
