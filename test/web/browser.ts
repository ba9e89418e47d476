/** A page as a browser has it: where it is, and what can be sent from it. */
export interface Shown {
  readonly status: number;
  readonly path: string;
  readonly headers: Headers;
  readonly text: string;
}

type Send = (path: string, init: RequestInit) => Promise<Response>;

/** A browser without JavaScript: it keeps cookies, follows redirections, and fills in the forms that a page has. */
export class Browser {
  readonly #send: Send;
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();
  readonly language: string;

  constructor(send: Send, origin: string, language = 'es') {
    this.#send = send;
    this.#origin = origin;
    this.language = language;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Takes the cookies of another browser, as a thief would. */
  steal(from: Browser): void {
    for (const [name, value] of from.#cookies) this.#cookies.set(name, value);
  }

  open(path: string): Promise<Shown> {
    return this.#follow(path, {});
  }

  /** Sends a form of a page by its address, as pressing its button does. */
  submit(from: Shown, action: string, fields: Record<string, string> = {}): Promise<Shown> {
    const form = formOf(from.text, action);
    if (form === undefined) throw new Error(`The page ${from.path} has no form to ${action}:\n${from.text}`);
    return this.post(action, { ...form, ...fields });
  }

  /** Sends fields to an address, from our own pages or from somewhere else. */
  post(path: string, fields: Record<string, string>, origin: string | null = this.#origin): Promise<Shown> {
    return this.#follow(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: origin === null ? {} : { origin },
    });
  }

  /** Asks without following, with the cookies that there are. */
  async once(path: string, init: RequestInit = {}): Promise<Response> {
    const answer = await this.#send(path, {
      ...init,
      redirect: 'manual',
      headers: {
        'accept-language': this.language,
        'user-agent': 'Prueba/1.0',
        ...(this.#cookies.size === 0 ? {} : { cookie: this.cookie }),
        ...(init.headers as Record<string, string>),
      },
    });
    for (const set of answer.headers.getSetCookie()) this.#keep(set);
    return answer;
  }

  async #follow(path: string, init: RequestInit): Promise<Shown> {
    const answer = await this.once(path, init);
    const to = answer.headers.get('location');
    if (to !== null && answer.status >= 300 && answer.status < 400) {
      await answer.text();
      return this.#follow(to, {});
    }
    return { status: answer.status, path, headers: answer.headers, text: await answer.text() };
  }

  #keep(set: string): void {
    const [pair = ''] = set.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (/max-age=0/i.test(set) || value === '') this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What a form holds before anybody fills it in: its hidden fields and its defaults. */
function formOf(page: string, action: string): Record<string, string> | undefined {
  const forms = [...page.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)];
  const found = forms.find(([, to = '']) => unescaped(to).split('?')[0] === action);
  if (found === undefined) return undefined;
  const tags = [...(found[2] ?? '').matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
  // What is not ticked is not sent.
  const sent = tags.filter((tag) => !/type="(radio|checkbox)"/.test(tag) || /\schecked/.test(tag));
  const inputs = sent.map((tag) => ({
    name: /name="([^"]*)"/.exec(tag)?.[1] ?? '',
    value: unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? ''),
  }));
  return Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
}
