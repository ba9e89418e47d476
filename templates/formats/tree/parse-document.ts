import type { Block, Content, Entry, Heading, Level } from './nodes.ts';
import { parseInline } from './parse-inline.ts';
import { parseFigure } from './parse-picture.ts';
import { parseTable } from './parse-table.ts';
import { Places } from './places.ts';
import { type Element, elementsIn, faultOf, readHtml } from './read-html.ts';
import { settleHeadings } from './settle-headings.ts';
import { vocabulary } from './vocabulary.ts';

/**
 * Reads the text of a document into its tree. `title` heads it when the text has no heading of the first level.
 * Throws a MarkupFault at the first thing that is not of the closed vocabulary.
 */
export function parseDocument(html: string, title: string): Block[] {
  const root = readHtml(html);
  const places = new Places();
  const blocks = new Reading(places).everythingIn(root);
  refuseLinksToNowhere(root, places);
  return settleHeadings(blocks, places, title);
}

function refuseLinksToNowhere(element: Element, places: Places): void {
  for (const child of elementsIn(element)) {
    const { href } = child.attributes;
    if (href?.startsWith('#') && places.resolve(href) === undefined)
      throw faultOf(child, 'link-leads-nowhere', href);
    refuseLinksToNowhere(child, places);
  }
}

/** What a list's item, a table's cell or a quotation may hold: a heading or a table in it is read by no one. */
const flow = new Set(['p', 'ul', 'ol', 'dl', 'blockquote', 'figure']);

class Reading {
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  /** The blocks of a part of the document: anything may stand in it. */
  everythingIn(element: Element): Block[] {
    return this.#blocksIn(element, (child) => this.#block(child));
  }

  /** The blocks of a list's item, a table's cell or a quotation. */
  readonly flowIn = (element: Element): Block[] =>
    this.#blocksIn(element, (child) => {
      if (!flow.has(child.name)) throw faultOf(child, 'element-misplaced');
      return this.#block(child);
    });

  /** Text that stands by itself among blocks is a paragraph, as far as it runs. */
  #blocksIn(element: Element, read: (child: Element) => Block[]): Block[] {
    const blocks: Block[] = [];
    let run: (Element | string)[] = [];
    const endRun = () => {
      const of = parseInline(run);
      if (of.length > 0) blocks.push({ is: 'paragraph', tone: null, of });
      run = [];
    };
    for (const child of element.children) {
      if (typeof child === 'string' || vocabulary[child.name]!.is === 'inline') {
        run.push(child);
        continue;
      }
      endRun();
      blocks.push(...read(child));
    }
    endRun();
    return blocks;
  }

  #block(element: Element): Block[] {
    const { name } = element;
    if (vocabulary[name]!.is !== 'block') throw faultOf(element, 'element-misplaced');
    switch (name) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
        return this.#heading(element);
      case 'p':
        return this.#paragraph(element);
      case 'ul':
      case 'ol':
        return this.#list(element);
      case 'dl':
        return this.#entries(element);
      case 'table': {
        this.#refuseStrangers(element);
        const table = parseTable(element, this.flowIn);
        return table === null ? [] : [table];
      }
      case 'blockquote':
        return [{ is: 'quote', blocks: this.flowIn(element) }];
      case 'hr':
        return [{ is: 'rule' }];
      case 'figure':
        this.#refuseStrangers(element);
        return [parseFigure(element)];
      case 'nav':
        return this.#contents(element);
      default:
        return this.#division(element);
    }
  }

  #heading(element: Element): Heading[] {
    const of = parseInline(element.children);
    if (of.length === 0) return [];
    const id = this.#places.head(element);
    return [{ is: 'heading', level: Number(element.name[1]) as Level, id, of }];
  }

  #paragraph({ classes, children }: Element): Block[] {
    const of = parseInline(children);
    const [tone] = classes;
    return of.length === 0 ? [] : [{ is: 'paragraph', tone: (tone as 'lead' | 'note') ?? null, of }];
  }

  #list(element: Element): Block[] {
    this.#refuseStrangers(element);
    const items = elementsIn(element).map(this.flowIn);
    return items.length === 0 ? [] : [{ is: 'list', ordered: element.name === 'ol', items }];
  }

  #entries(element: Element): Block[] {
    this.#refuseStrangers(element);
    const entries: { terms: Entry['terms'][number][]; details: Block[][] }[] = [];
    for (const part of elementsIn(element)) {
      const last = entries.at(-1);
      if (part.name === 'dd') {
        if (last === undefined) throw faultOf(part, 'element-misplaced');
        last.details.push(this.flowIn(part));
      } else if (last === undefined || last.details.length > 0)
        entries.push({ terms: [parseInline(part.children)], details: [] });
      else last.terms.push(parseInline(part.children));
    }
    return entries.length === 0 ? [] : [{ is: 'entries', entries }];
  }

  #division(element: Element): Block[] {
    const [kind, more] = element.classes;
    if (more !== undefined) throw faultOf(element, 'class-unknown', element.classes.join(' '));
    switch (kind) {
      case 'page-break':
        if (element.children.some((child) => typeof child !== 'string' || child.trim() !== ''))
          throw faultOf(element, 'element-misplaced');
        return [{ is: 'page-break' }];
      case 'signatures':
        return [{ is: 'signatures', parts: this.#partsOf(element, 'signature') }];
      case 'cards':
        return [{ is: 'cut-outs', parts: this.#partsOf(element, 'cut') }];
      case 'signature':
      case 'cut':
        throw faultOf(element, 'element-misplaced');
      default: {
        const blocks = this.#places.within(element, () => this.everythingIn(element));
        return kind === 'card' && blocks.length > 0 ? [{ is: 'card', blocks }] : blocks;
      }
    }
  }

  /** The parts of a row of signatures, or of a sheet of cards to cut out. */
  #partsOf(element: Element, kind: 'signature' | 'cut'): Block[][] {
    this.#refuseText(element);
    return elementsIn(element).map((part) => {
      if (part.name !== 'div' || part.classes.join() !== kind) throw faultOf(part, 'element-misplaced');
      return this.everythingIn(part);
    });
  }

  /** A heading of its own, if it has one, and the places that it names: none names every heading. */
  #contents(element: Element): Block[] {
    this.#refuseText(element);
    if (element.classes.join() !== 'contents')
      throw faultOf(element, 'class-unknown', element.classes.join(' '));
    const contents: Content[] = [];
    const read = (list: Element, depth: number): void => {
      for (const item of elementsIn(list)) {
        if (item.name !== 'li') throw faultOf(item, 'element-misplaced');
        for (const part of elementsIn(item)) {
          if (part.name === 'ul' || part.name === 'ol') read(part, depth + 1);
          else if (part.name === 'a') contents.push(this.#places.content(part, depth));
          else throw faultOf(part, 'element-misplaced');
        }
      }
    };
    const parts = elementsIn(element);
    const headings = parts.filter(({ name }) => /^h[1-4]$/.test(name)).flatMap((each) => this.#heading(each));
    for (const heading of headings) this.#places.ofContents.add(heading);
    for (const part of parts) {
      if (part.name === 'ul' || part.name === 'ol') read(part, 2);
      else if (!/^h[1-4]$/.test(part.name)) throw faultOf(part, 'element-misplaced');
    }
    return [...headings, { is: 'contents', contents }];
  }

  /** Parts that must be of those that the vocabulary names for this element, deep down to where text may stand. */
  #refuseStrangers(element: Element): void {
    const { holds } = vocabulary[element.name]!;
    if (!Array.isArray(holds)) return;
    this.#refuseText(element);
    for (const child of elementsIn(element)) {
      if (!holds.includes(child.name)) throw faultOf(child, 'element-misplaced');
      this.#refuseStrangers(child);
    }
  }

  #refuseText(element: Element): void {
    const text = element.children.find((child) => typeof child === 'string' && child.trim() !== '');
    if (text !== undefined) throw faultOf(element, 'text-misplaced', String(text).trim().slice(0, 40));
  }
}
