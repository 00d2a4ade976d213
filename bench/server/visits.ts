import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** A browser's connections to one server: kept alive, several at once. */
export class Visits {
  readonly #agent: Agent;
  readonly #port: number;
  readonly #headers: OutgoingHttpHeaders;

  constructor(port: number, headers: OutgoingHttpHeaders = {}) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: 64 });
    this.#port = port;
    this.#headers = headers;
  }

  get(path: string): Promise<Answer> {
    return this.#send('GET', path, {}, undefined);
  }

  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: `http://127.0.0.1:${this.#port}`,
    };
    return this.#send('POST', path, headers, new URLSearchParams(fields).toString());
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(
    method: string,
    path: string,
    headers: OutgoingHttpHeaders,
    sent: string | undefined,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request({
        host: '127.0.0.1',
        port: this.#port,
        agent: this.#agent,
        method,
        path,
        headers: { ...this.#headers, ...headers },
      });
      asked.once('error', reject);
      asked.once('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      asked.end(sent);
    });
  }
}

/** Does so many things, so many of them at a time. */
export async function several(
  total: number,
  atOnce: number,
  one: (number: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < total) await one(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
