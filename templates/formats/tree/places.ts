import type { Content, Heading, Level } from './nodes.ts';
import { type Element, faultOf } from './read-html.ts';

/** The places of a document that links may lead to: its headings, and sections by the first heading in them. */
export class Places {
  /** The id of the heading that an id leads to. */
  readonly #headings = new Map<string, string>();
  readonly #taken = new Set<string>();
  #waiting: string[] = [];
  #made = 0;
  /** Headings of tables of contents, which no table of contents lists. */
  readonly ofContents = new Set<Heading>();

  /** The id of a heading: its own, or that of the section that it heads; null when nothing can lead to it. */
  head(element: Element): string | null {
    const own = this.#take(element);
    const id = own ?? this.#waiting[0] ?? null;
    if (id !== null) for (const each of [id, ...this.#waiting]) this.#headings.set(each, id);
    this.#waiting = [];
    return id;
  }

  /** Reads what is in a section, whose id leads to the first heading in it. */
  within<Read>(element: Element, read: () => Read): Read {
    const id = this.#take(element);
    if (id !== undefined) this.#waiting.push(id);
    const done = read();
    this.#waiting = this.#waiting.filter((each) => each !== id);
    return done;
  }

  /** A line of a table of contents, whose words are settled when all headings are known. */
  content(element: Element, level: number): Content {
    const { href = '' } = element.attributes;
    if (!href.startsWith('#')) throw faultOf(element, 'address-not-allowed', href);
    return { to: href, level: Math.min(level, 4) as Level, of: [] };
  }

  /** Where a link within the document leads, as `#id` of a heading; undefined when it leads nowhere. */
  resolve(to: string): string | undefined {
    const id = this.#headings.get(to.slice(1));
    return id === undefined ? undefined : `#${id}`;
  }

  /** An id that no one has. */
  fresh(): string {
    do this.#made += 1;
    while (this.#taken.has(`place-${this.#made}`));
    return `place-${this.#made}`;
  }

  #take(element: Element): string | undefined {
    const { id } = element.attributes;
    if (id === undefined) return undefined;
    if (this.#taken.has(id)) throw faultOf(element, 'id-twice', id);
    this.#taken.add(id);
    return id;
  }
}
