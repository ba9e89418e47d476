/** What an element of a document may have and where it may stand. */
export interface Element {
  /** Its attributes: the values that each may have. */
  readonly attributes: { readonly [name: string]: readonly string[] | RegExp };
  /** The elements that it stands in; left out, wherever text may be. */
  readonly within?: readonly string[];
  /** Whether text stands in it directly. */
  readonly text: boolean;
  /** Whether it has no end and nothing inside. */
  readonly empty?: true;
}

const id = /^[a-z][a-z0-9-]{0,60}$/;
const span = /^[1-9]\d?$/;
const cell = { class: ['number', 'short'], colspan: span };
const plain: Element = { attributes: {}, text: true };
const container: Element = { attributes: {}, text: false };

/** The addresses that a link may lead to. What the data fill in is looked at when the document is made. */
export const linked = /^(#[a-z][a-z0-9-]*$|https?:\/\/[^\s/]|mailto:[^\s@]+@)/;

/** The pictures that a document may show: files of the organization, and pictures that are in the text itself. */
export const pictured = /^(file:[0-9a-f]{64}$|data:image\/(svg\+xml|png)[;,])/;

/** The closed vocabulary of documents. Whatever is not here no renderer knows, and no template may write. */
export const vocabulary: { readonly [name: string]: Element } = {
  h1: { attributes: { id }, text: true },
  h2: { attributes: { id }, text: true },
  h3: { attributes: { id }, text: true },
  h4: { attributes: { id }, text: true },
  p: { attributes: { class: ['lead', 'note'] }, text: true },
  ul: container,
  ol: container,
  li: { ...plain, within: ['ul', 'ol'] },
  dl: container,
  dt: { ...plain, within: ['dl'] },
  dd: { ...plain, within: ['dl'] },
  table: container,
  caption: { ...plain, within: ['table'] },
  thead: { ...container, within: ['table'] },
  tbody: { ...container, within: ['table'] },
  tfoot: { ...container, within: ['table'] },
  tr: { ...container, within: ['thead', 'tbody', 'tfoot'] },
  th: {
    attributes: { scope: ['col', 'row', 'colgroup', 'rowgroup'], ...cell },
    within: ['tr'],
    text: true,
  },
  td: { attributes: cell, within: ['tr'], text: true },
  strong: plain,
  em: plain,
  small: plain,
  code: plain,
  br: { attributes: {}, text: false, empty: true },
  span: {
    attributes: { class: ['badge sourced', 'badge inferred', 'badge illustrative', 'hash', 'blank'] },
    text: true,
  },
  a: { attributes: { href: linked }, text: true },
  section: { attributes: { class: ['card'], id }, text: true },
  div: {
    attributes: { class: ['card', 'cards', 'cut', 'signatures', 'signature', 'page-break'] },
    text: true,
  },
  blockquote: plain,
  hr: { attributes: {}, text: false, empty: true },
  figure: container,
  img: { attributes: { src: pictured, alt: /^[^<>]*$/ }, within: ['figure'], text: false, empty: true },
  figcaption: { ...plain, within: ['figure'] },
  nav: { attributes: { class: ['contents'] }, text: true },
};
