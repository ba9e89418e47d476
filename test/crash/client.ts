import { Agent, request } from 'node:http';

/** A request that somebody sent: the same key is the same request, however often it is sent. */
export interface Sent {
  readonly key: string;
  /** From the organization on: `commands/register-person`. */
  readonly path: string;
  readonly body: object;
  /** Set once the whole answer has arrived. */
  answer?: Answered;
}

export interface Answered {
  readonly event: string;
  readonly seq: number;
  readonly result: { readonly [name: string]: unknown };
}

/** The connection was gone before the answer was there: whether the server did it, nobody knows. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super('The server gave no answer.', { cause });
    this.name = 'NoAnswer';
  }
}

/** What a client knows: where the organization is, and the key to act with. */
export interface Account {
  readonly organization: string;
  readonly secret: string;
}

/** Sends requests over connections that are kept, as programs do. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #url: string;
  readonly #account: Account;

  constructor(url: string, account: Account) {
    this.#url = url;
    this.#account = account;
  }

  /** Sends a command, and writes its answer down. Throws `NoAnswer`, or where the answer is not the one to an accepted command. */
  async send(sent: Sent): Promise<Answered> {
    const { status, body } = await this.#exchange('POST', sent.path, sent.key, JSON.stringify(sent.body));
    if (status !== 200) throw new Error(`${sent.path} ${sent.key}: ${status} ${body}`);
    const answer = JSON.parse(body) as Answered;
    sent.answer ??= answer;
    return answer;
  }

  async read(path: string): Promise<{ readonly [name: string]: unknown }> {
    const { status, body } = await this.#exchange('GET', path);
    if (status !== 200) throw new Error(`${path}: ${status} ${body}`);
    return JSON.parse(body);
  }

  close(): void {
    this.#agent.destroy();
  }

  #exchange(
    method: string,
    path: string,
    key?: string,
    content?: string,
  ): Promise<{ status: number; body: string }> {
    const { organization, secret } = this.#account;
    const headers = {
      authorization: `Bearer ${secret}`,
      ...(key === undefined ? {} : { 'idempotency-key': key, 'content-type': 'application/json' }),
    };
    return new Promise((resolve, reject) => {
      const fail = (error: Error) => reject(new NoAnswer(error));
      const url = `${this.#url}/api/${organization}/${path}`;
      const asked = request(url, { method, headers, agent: this.#agent }, (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          body += chunk;
        });
        answer.on('end', () =>
          answer.complete ? resolve({ status: answer.statusCode ?? 0, body }) : fail(new Error('cut')),
        );
        answer.on('error', fail);
      });
      asked.on('error', fail);
      asked.end(content);
    });
  }
}
