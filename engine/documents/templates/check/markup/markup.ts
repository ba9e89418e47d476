import { nearest } from '../../../../workflow/lint/finding.ts';
import { type Fault, flaw, type Place, placeIn } from '../fault.ts';
import { limits } from '../limits.ts';
import { filledIn, lackingAttribute, unfitAttribute } from './attributes.ts';
import { holdsOf, takes, takesText, vocabulary } from './vocabulary.ts';

/** An element that is open, and where it was opened. */
interface Open extends Place {
  readonly name: string;
  readonly classes: string;
}

/** A tag that has begun. Its attributes are read across the values that the data will fill in. */
interface Tag extends Place {
  readonly name: string;
  classes: string;
  readonly seen: Set<string>;
  /** The attribute whose value is being read, and what quote ends it. */
  value?: { readonly name: string; readonly quote: string; readonly at: Place; text: string };
}

const beginning = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/;
const attribute = /^\s+([^\s"'<>/=]+)\s*=\s*(["'])/;
const closing = /^<\/[A-Za-z][A-Za-z0-9-]*\s*>/;

/**
 * Reads the marks of HTML in a template strictly: quotes around every value, and everything closed where it was opened.
 * What is written so is read alike by every renderer; and whatever the data are, what comes out is whole.
 */
export class Markup {
  readonly #faults: Fault[];
  readonly #open: Open[] = [];
  #tag: Tag | undefined;
  /** How many elements were open where the present branch of the template began: it closes none of them. */
  #floor = 0;
  /** After marks that cannot be read no more of them are: what follows would only be guessed. */
  #lost = false;

  constructor(faults: Fault[]) {
    this.#faults = faults;
  }

  /** Reads a piece of text as it is written in the template. */
  text(written: string, from: Place): void {
    let at = 0;
    while (at < written.length && !this.#lost) {
      const rest = written.slice(at);
      const place = placeIn(written, at, from);
      const read =
        this.#tag === undefined ? this.#outside(rest, place) : this.#inside(rest, place, this.#tag);
      at += read;
    }
  }

  /** Takes note of a value that stands between the pieces of text. */
  value(at: Place): void {
    if (this.#lost) return;
    if (this.#tag === undefined) this.#printed(at);
    else if (this.#tag.value !== undefined) this.#tag.value.text += filledIn;
    else this.#lose(flaw(at, 'template-value-in-tag', { ...at, tag: this.#tag.name }));
  }

  /** Takes note of a block: it cannot stand inside a tag, which would then be one or another. */
  block(at: Place): void {
    if (!this.#lost && this.#tag !== undefined)
      this.#lose(flaw(at, 'template-block-in-tag', { ...at, tag: this.#tag.name }));
  }

  /** Reads a branch of the template, which closes what it opens and nothing else. */
  branch<T>(read: () => T): T {
    const before = this.#floor;
    this.#floor = this.#open.length;
    const value = read();
    this.end();
    this.#floor = before;
    return value;
  }

  /** Tells what is left open where the template, or a branch of it, ends. */
  end(): void {
    const left = this.#open.splice(this.#floor);
    if (this.#lost) return;
    if (this.#tag !== undefined) this.#lose(tagOpen(this.#tag));
    for (const { name, line, column } of left) {
      const at = { line, column };

      this.#faults.push(flaw(at, 'template-tag-not-closed', { ...at, tag: name }));
    }
  }

  #lose(fault: Fault): void {
    this.#faults.push(fault);
    this.#lost = true;
  }

  /** Between tags: reads up to the next, or its beginning. */
  #outside(rest: string, at: Place): number {
    const next = rest.indexOf('<');
    if (next !== 0) {
      const text = next < 0 ? rest : rest.slice(0, next);
      if (text.trim() !== '') this.#printed(placeIn(text, text.search(/\S/), at));
      return text.length;
    }
    const [whole = '', end = '', name = ''] = beginning.exec(rest) ?? [];
    if (whole === '') {
      this.#lose(flaw(at, 'template-stray-sign', { ...at, near: rest.slice(0, 20).split('\n')[0] ?? '' }));
      return rest.length;
    }
    if (end === '') {
      this.#tag = { name, classes: '', ...at, seen: new Set() };
      return whole.length;
    }
    const [closed] = closing.exec(rest) ?? [];
    if (closed === undefined) this.#lose(tagOpen({ name: `/${name}`, ...at }));
    else this.#close(name, at);
    return closed?.length ?? rest.length;
  }

  /** In a tag: reads an attribute, a part of its value, or the end of the tag. */
  #inside(rest: string, at: Place, tag: Tag): number {
    if (tag.value !== undefined) return this.#valueOf(rest, tag, tag.value);
    const [whole, name = '', quote = ''] = attribute.exec(rest) ?? [];
    if (whole !== undefined) {
      tag.value = { name, quote, at: placeIn(rest, whole.indexOf(name), at), text: '' };
      return whole.length;
    }
    const [end] = /^\s*\/?>/.exec(rest) ?? [];
    if (end !== undefined) {
      this.#begin(tag, end.includes('/'));
      return end.length;
    }
    if (/^\s*$/.test(rest)) return rest.length;
    this.#lose(
      flaw(at, 'template-tag-unreadable', {
        ...at,
        tag: tag.name,
        near: rest.trim().slice(0, 20).split('\n')[0] ?? '',
      }),
    );
    return rest.length;
  }

  #valueOf(rest: string, tag: Tag, value: NonNullable<Tag['value']>): number {
    const end = rest.indexOf(value.quote);
    value.text += end < 0 ? rest : rest.slice(0, end);
    if (end < 0) return rest.length;
    const { name, text, at } = value;
    delete tag.value;
    if (tag.seen.has(name))
      this.#faults.push(flaw(at, 'template-attribute-twice', { ...at, tag: tag.name, name }));
    tag.seen.add(name);
    if (name === 'class') tag.classes = text;
    const known = Object.hasOwn(vocabulary, tag.name);
    const fault = known ? unfitAttribute({ tag: tag.name, name, value: text }, at) : undefined;
    if (fault !== undefined) this.#faults.push(fault);
    return end + 1;
  }

  /** A tag has been read whole: its element is open now, where it is known and may stand here. */
  #begin(tag: Tag, endsItself: boolean): void {
    this.#tag = undefined;
    const { name, classes, line, column } = tag;
    const at = { line, column };
    const element = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
    if (element === undefined) {
      const near = nearest(name.toLowerCase(), Object.keys(vocabulary), 3).join(', ');
      this.#faults.push(flaw(at, 'template-tag-refused', { ...at, tag: name, near }));
    }
    const lacking = lackingAttribute(name, tag.seen);
    if (lacking !== undefined)
      this.#faults.push(flaw(at, 'template-attribute-lacking', { ...at, tag: name, name: lacking }));
    const linkInLink = name === 'a' && this.#open.some((each) => each.name === 'a');
    if (linkInLink || !takes(this.#holds(), name, classes)) this.#misplaced(name, at);
    if (endsItself || element?.holds === 'nothing') return;
    if (this.#open.length >= limits.tags) {
      this.#lose(flaw(at, 'template-tags-too-deep', { ...at, most: limits.tags }));
      return;
    }
    this.#open.push({ name, classes, ...at });
  }

  #misplaced(tag: string, at: Place): void {
    const within = this.#open.at(-1)?.name;
    if (within === undefined) this.#faults.push(flaw(at, 'template-tag-alone', { ...at, tag }));
    else this.#faults.push(flaw(at, 'template-tag-misplaced', { ...at, tag, within }));
  }

  /** What the place holds that is being read. The whole document holds anything. */
  #holds(): ReturnType<typeof holdsOf> {
    const last = this.#open.at(-1);
    return last === undefined ? 'anything' : holdsOf(last.name, last.classes);
  }

  #close(name: string, at: Place): void {
    const last = this.#open.at(-1);
    if (this.#open.length > this.#floor && last?.name === name) {
      this.#open.pop();
      return;
    }
    const opened = this.#open.length > this.#floor ? (last?.name ?? '') : '';
    this.#faults.push(
      flaw(at, opened === '' ? 'template-tag-unopened' : 'template-tag-crossed', {
        ...at,
        tag: name,
        opened,
      }),
    );
    this.#lost = true;
  }

  /** Text, or a value, stands here. */
  #printed(at: Place): void {
    const within = this.#open.at(-1)?.name;
    if (within === undefined || takesText(this.#holds())) return;
    this.#faults.push(flaw(at, 'template-text-misplaced', { ...at, within }));
  }
}

const tagOpen = ({ name, line, column }: Place & { readonly name: string }): Fault =>
  flaw({ line, column }, 'template-tag-open', { line, column, tag: name });
