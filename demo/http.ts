import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/**
 * An answer of the interface as JSON. It is read by the names that its views have; a wrong name comes to light at
 * once, because every answer that is read here is also shown.
 */
// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire has no type until it is read.
export type Answer = any;

/** What the server answers to an accepted command. */
export interface Accepted {
  readonly seq: number;
  readonly event: string;
  readonly result: { readonly [name: string]: Answer };
}

/** A no, as RFC 9457 writes it, in the reader's language. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly next: string;
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
  readonly checklist?: { readonly items: readonly ProblemItem[] };
}

/** A line of the checklist that a refused passage comes with. */
export interface ProblemItem {
  readonly blocks: boolean;
  readonly verdict: { readonly status: string };
  readonly words: { readonly title: string; readonly status: string; readonly missing?: string };
}

/** Thrown where the cycle went otherwise than its data say: a fault of the demo or of the engine. */
export class UnexpectedAnswer extends Error {
  constructor(what: string, answer: unknown) {
    super(`${what} was answered otherwise than expected:\n${JSON.stringify(essence(answer), null, 2)}`);
    this.name = 'UnexpectedAnswer';
  }
}

/** Of a checklist, only what blocks. */
function essence(answer: unknown): unknown {
  const checklist = (answer as Partial<Problem> | null)?.checklist;
  if (checklist === undefined) return answer;
  return { ...(answer as Problem), checklist: checklist.items.filter(({ blocks }) => blocks) };
}

/**
 * Asks once more where the connection was lost: while the clock moves over months nothing is asked, and the server
 * closes what it takes for idle. Each request has a key of its own, so that what was done is not done twice.
 */
async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (lost) {
    if (!(lost instanceof TypeError)) throw lost;
    return fetch(address, request);
  }
}

/** A client of the running server. Every act goes through it, and so through HTTP. */
export interface Http {
  readonly base: string;
  /** Sends something that must be accepted. */
  post(path: string, body: object, by: string | undefined): Promise<Accepted>;
  /** Sends something that must be refused, and gives the problem. */
  refused(path: string, body: object, by: string | undefined): Promise<Problem>;
  read(path: string, by?: string): Promise<Answer>;
  /** A file as it is handed out. */
  bytes(path: string): Promise<Uint8Array>;
  requests(): number;
}

/**
 * Each request has a key of its own, so that one sent twice is done once. What the server acknowledged is noted
 * in a file, line by line: after a crash the next run holds the ledger against it.
 */
export function httpClient(
  base: string,
  { language, acknowledged }: { language: string; acknowledged: string },
): Http {
  let count = 0;
  const send = async (path: string, body: object, by: string | undefined) => {
    count += 1;
    const answer = await reach(`${base}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        'idempotency-key': randomUUID(),
        ...(by === undefined ? {} : { authorization: `Bearer ${by}` }),
      },
      body: JSON.stringify(body),
    });
    return { ok: answer.ok, body: (await answer.json()) as Answer };
  };
  return {
    base,
    requests: () => count,
    async post(path, body, by) {
      const answer = await send(path, body, by);
      if (!answer.ok) throw new UnexpectedAnswer(path, answer.body);
      const { seq, inclusionCode } = answer.body;
      appendFileSync(acknowledged, `${JSON.stringify({ path, seq, inclusionCode })}\n`);
      return answer.body;
    },
    async refused(path, body, by) {
      const answer = await send(path, body, by);
      if (answer.ok) throw new UnexpectedAnswer(path, answer.body);
      return answer.body;
    },
    async bytes(path) {
      count += 1;
      const answer = await reach(`${base}${path}`, { headers: { 'accept-language': language } });
      if (!answer.ok) throw new UnexpectedAnswer(path, await answer.json());
      return new Uint8Array(await answer.arrayBuffer());
    },
    async read(path, by) {
      count += 1;
      const answer = await reach(`${base}${path}`, {
        headers: {
          'accept-language': language,
          ...(by === undefined ? {} : { authorization: `Bearer ${by}` }),
        },
      });
      const body = await answer.json();
      if (!answer.ok) throw new UnexpectedAnswer(path, body);
      return body;
    },
  };
}

/** Every item of a list, page after page. */
export async function everyItem(
  { read }: Pick<Http, 'read'>,
  path: string,
  by?: string,
): Promise<readonly Answer[]> {
  const items: Answer[] = [];
  const first = `${path}${path.includes('?') ? '&' : '?'}limit=200`;
  for (let after = ''; ; ) {
    const page = await read(`${first}${after}`, by);
    items.push(...page.items);
    if (page.next === undefined) return items;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}
