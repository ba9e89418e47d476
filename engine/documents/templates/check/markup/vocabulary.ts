/**
 * What an element may hold: running text alone; text and every block; text and the blocks that a cell or an item of a
 * list takes; nothing; or only the elements that are named.
 */
type Holds = 'text' | 'anything' | 'flow' | 'nothing' | readonly string[];

/** What an element of a document is, what it may hold, and the attributes that it may have with their values. */
export interface Element {
  readonly is: 'block' | 'inline' | 'part';
  readonly holds: Holds;
  readonly attributes: { readonly [name: string]: RegExp };
  /** The attributes that it must have. */
  readonly needs?: readonly string[];
}

/** Classes in any order, or one of some: as an expression that the value of the attribute must match. */
const one = (...names: string[]): RegExp => new RegExp(`^(${names.join('|')})$`);

const id = /^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,120}$/u;
const colspan = /^([1-9]|[12]\d|30)$/;
const cell = { class: /^(number|short|number short|short number)$/, colspan };

/** The addresses that a link may lead to. What the data fill in is looked at when the document is made. */
const linked = /^(#\S+|https?:\/\/[^\s/]\S*|mailto:[^\s@]+@\S+)$/;

/** The pictures that a document may show: files of the organization, and pictures that are in the text itself. */
const pictured = /^(file:[0-9a-f]{64}$|data:image\/(svg\+xml|png)(;base64)?,)/;

const heading: Element = { is: 'block', holds: 'text', attributes: { id } };
const phrase: Element = { is: 'inline', holds: 'text', attributes: {} };
const list: Element = { is: 'block', holds: ['li'], attributes: {} };
const rows: Element = { is: 'part', holds: ['tr'], attributes: {} };

/** The closed vocabulary of documents: what every renderer knows. A test holds that it is the renderers' own. */
export const vocabulary: { readonly [name: string]: Element } = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  p: { is: 'block', holds: 'text', attributes: { class: one('lead', 'note') } },
  ul: list,
  ol: list,
  li: { is: 'part', holds: 'flow', attributes: {} },
  dl: { is: 'block', holds: ['dt', 'dd'], attributes: {} },
  dt: { is: 'part', holds: 'text', attributes: {} },
  dd: { is: 'part', holds: 'flow', attributes: {} },
  table: { is: 'block', holds: ['caption', 'thead', 'tbody', 'tfoot', 'tr'], attributes: {} },
  caption: { is: 'part', holds: 'text', attributes: {} },
  thead: rows,
  tbody: rows,
  tfoot: rows,
  tr: { is: 'part', holds: ['th', 'td'], attributes: {} },
  th: {
    is: 'part',
    holds: 'flow',
    attributes: { scope: one('col', 'row', 'colgroup', 'rowgroup'), ...cell },
  },
  td: { is: 'part', holds: 'flow', attributes: cell },
  strong: phrase,
  em: phrase,
  small: phrase,
  code: phrase,
  br: { is: 'inline', holds: 'nothing', attributes: {} },
  span: {
    is: 'inline',
    holds: 'text',
    attributes: { class: one('badge (sourced|inferred|illustrative)', 'hash', 'blank') },
  },
  a: { is: 'inline', holds: 'text', attributes: { href: linked }, needs: ['href'] },
  section: { is: 'block', holds: 'anything', attributes: { class: one('card'), id } },
  div: {
    is: 'block',
    holds: 'anything',
    attributes: { class: one('card', 'signatures', 'signature', 'cards', 'cut', 'page-break'), id },
  },
  blockquote: { is: 'block', holds: 'flow', attributes: {} },
  hr: { is: 'block', holds: 'nothing', attributes: {} },
  figure: { is: 'block', holds: ['img', 'figcaption'], attributes: {} },
  img: {
    is: 'part',
    holds: 'nothing',
    attributes: { src: pictured, alt: /\S/ },
    needs: ['src', 'alt'],
  },
  figcaption: { is: 'part', holds: 'text', attributes: {} },
  nav: {
    is: 'block',
    holds: ['h1', 'h2', 'h3', 'h4', 'ul', 'ol'],
    attributes: { class: one('contents') },
    needs: ['class'],
  },
};

/** The blocks that an item of a list, a cell or a quotation takes: a heading or a table in it is read by no one. */
export const flow: readonly string[] = ['p', 'ul', 'ol', 'dl', 'blockquote', 'figure'];

/** Of a division by its class: what it holds where that is not everything. */
const byClass: { readonly [names: string]: Holds } = {
  signatures: ['div.signature'],
  cards: ['div.cut'],
  'page-break': 'nothing',
};

/** What an element of a class may hold; of one that is not of the vocabulary, anything: it was refused already. */
export function holdsOf(name: string, classes: string): Holds {
  const element = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
  if (element === undefined) return 'anything';
  return (name === 'div' ? byClass[classes] : undefined) ?? element.holds;
}

/** Whether a place that holds something takes an element; `div.signature` stands for one of that class. */
export function takes(holds: Holds, name: string, classes: string): boolean {
  const element = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
  if (element === undefined || holds === 'nothing') return element === undefined;
  if (typeof holds !== 'string') return holds.includes(name) || holds.includes(`${name}.${classes}`);
  if (element.is === 'part' || (name === 'div' && /^(signature|cut)$/.test(classes))) return false;
  if (holds === 'text') return element.is === 'inline';
  return element.is === 'inline' || holds === 'anything' || flow.includes(name);
}

/** Whether text, or a value, may stand directly in a place. */
export const takesText = (holds: Holds): boolean => typeof holds === 'string' && holds !== 'nothing';
