/** What a place may hold: running text, blocks beside it, or only the parts that it names. */
export type Holds = 'inline' | 'either' | 'nothing' | readonly string[];

export interface ElementRule {
  readonly is: 'block' | 'inline' | 'part';
  readonly holds: Holds;
  readonly classes?: readonly string[];
  readonly attributes?: readonly string[];
  /** HTML lets its end be left out. */
  readonly endsByItself?: true;
}

const heading: ElementRule = { is: 'block', holds: 'inline', attributes: ['id'] };
const phrase: ElementRule = { is: 'inline', holds: 'inline' };
const rows: ElementRule = { is: 'part', holds: ['tr'], endsByItself: true };
const cellClasses = ['number', 'short'];

/** All that the text of a document may be made of. Whatever is not here is refused. */
export const vocabulary: { readonly [element: string]: ElementRule } = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  p: { is: 'block', holds: 'inline', classes: ['lead', 'note'], endsByItself: true },
  ul: { is: 'block', holds: ['li'] },
  ol: { is: 'block', holds: ['li'] },
  li: { is: 'part', holds: 'either', endsByItself: true },
  dl: { is: 'block', holds: ['dt', 'dd'] },
  dt: { is: 'part', holds: 'inline', endsByItself: true },
  dd: { is: 'part', holds: 'either', endsByItself: true },
  table: { is: 'block', holds: ['caption', 'thead', 'tbody', 'tfoot', 'tr'] },
  caption: { is: 'part', holds: 'inline' },
  thead: rows,
  tbody: rows,
  tfoot: rows,
  tr: { is: 'part', holds: ['th', 'td'], endsByItself: true },
  th: {
    is: 'part',
    holds: 'either',
    classes: cellClasses,
    attributes: ['scope', 'colspan'],
    endsByItself: true,
  },
  td: { is: 'part', holds: 'either', classes: cellClasses, attributes: ['colspan'], endsByItself: true },
  strong: phrase,
  em: phrase,
  small: phrase,
  code: phrase,
  br: { is: 'inline', holds: 'nothing' },
  span: {
    is: 'inline',
    holds: 'inline',
    classes: ['badge', 'sourced', 'inferred', 'illustrative', 'hash', 'blank'],
  },
  a: { is: 'inline', holds: 'inline', attributes: ['href'] },
  section: { is: 'block', holds: 'either', classes: ['card'], attributes: ['id'] },
  div: {
    is: 'block',
    holds: 'either',
    classes: ['card', 'signatures', 'signature', 'cards', 'cut', 'page-break'],
    attributes: ['id'],
  },
  blockquote: { is: 'block', holds: 'either' },
  hr: { is: 'block', holds: 'nothing' },
  figure: { is: 'block', holds: ['img', 'figcaption'] },
  img: { is: 'part', holds: 'nothing', attributes: ['src', 'alt'] },
  figcaption: { is: 'part', holds: 'inline' },
  nav: { is: 'block', holds: ['h1', 'h2', 'h3', 'h4', 'ul', 'ol'], classes: ['contents'] },
};

/** Elements inside of elements that a document may have; what people write has no use for so many. */
export const mostDeep = 24;

/** Elements and pieces of text that a document may have: a plan of 130 commitments has some 20,000. */
export const mostNodes = 200_000;
