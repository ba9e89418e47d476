import { Parser } from 'htmlparser2';
import { MarkupFault, type MarkupFaultCode } from './fault.ts';
import { tidyText } from './tidy-text.ts';
import { mostDeep, mostNodes, vocabulary } from './vocabulary.ts';

/** An element as it was written, of the vocabulary, but not yet judged for where it stands. */
export interface Element {
  readonly name: string;
  readonly classes: readonly string[];
  readonly attributes: { readonly [name: string]: string };
  readonly children: (Element | string)[];
  /** The names of those that it stands in, and its own. */
  readonly path: string;
  readonly line: number;
}

const isElement = (node: Element | string): node is Element => typeof node !== 'string';

/** The elements among what an element holds. */
export const elementsIn = (element: Element): Element[] => element.children.filter(isElement);

/** A fault of an element. */
export const faultOf = ({ path, line }: Element, code: MarkupFaultCode, what?: string): MarkupFault =>
  new MarkupFault(code, { element: path, line, ...(what === undefined ? {} : { what }) });

/** Reads HTML into elements. Throws a MarkupFault at the first that is not of the vocabulary. */
export function readHtml(html: string): Element {
  const root: Element = { name: '', classes: [], attributes: {}, children: [], path: 'document', line: 1 };
  const open: Element[] = [root];
  const lineAt = lineCounter(html);
  let nodes = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const line = lineAt(parser.startIndex);
        const parent = open.at(-1)!;
        const path = [...open.slice(1).map((each) => each.name), name].join(' > ');
        const { class: classes = '', ...rest } = attributes;
        const element = { name, classes: words(classes), attributes: rest, children: [], path, line };
        check(element);
        nodes += 1;
        if (open.length > mostDeep) throw faultOf(element, 'too-deep', String(mostDeep));
        if (nodes > mostNodes) throw faultOf(element, 'too-much', String(mostNodes));
        parent.children.push(element);
        open.push(element);
      },
      ontext(text) {
        open.at(-1)!.children.push(tidyText(text));
      },
      onclosetag(name, implied) {
        const element = open.pop()!;
        const { holds, endsByItself } = vocabulary[name]!;
        if (implied && holds !== 'nothing' && !endsByItself) throw faultOf(element, 'element-not-closed');
      },
      onprocessinginstruction(name) {
        throw new MarkupFault('element-unknown', { element: name, line: lineAt(parser.startIndex) });
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  return root;
}

/** Line numbers of places that only go forward, without counting from the beginning for each. */
function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let seen = 0;
  return (index) => {
    for (; seen < index; seen += 1) if (text.charCodeAt(seen) === 10) line += 1;
    return line;
  };
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Attributes that tell programs that read aloud what the formats tell by themselves: taken, and not kept. */
const needless = new Set(['aria-label', 'aria-labelledby']);

function check(element: Element): void {
  const rule = Object.hasOwn(vocabulary, element.name) ? vocabulary[element.name] : undefined;
  if (rule === undefined) throw faultOf(element, 'element-unknown');
  const strange = element.classes.find((name) => !rule.classes?.includes(name));
  if (strange !== undefined) throw faultOf(element, 'class-unknown', strange);
  for (const name of Object.keys(element.attributes)) {
    if (!rule.attributes?.includes(name) && !needless.has(name))
      throw faultOf(element, 'attribute-unknown', name);
  }
  const { id, href } = element.attributes;
  if (id !== undefined && !/^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,120}$/u.test(id))
    throw faultOf(element, 'attribute-not-valid', 'id');
  if (element.name === 'a' && !isAddress(href ?? '')) throw faultOf(element, 'address-not-allowed', href);
}

/** A place in the document, a page of the web or a mail address; nothing that runs, and nothing of the machine. */
function isAddress(address: string): boolean {
  if (address.startsWith('#')) return address.length > 1;
  if (!/^(https?|mailto):/i.test(address) || address.length > 2000) return false;
  return URL.canParse(address);
}
