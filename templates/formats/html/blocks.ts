import { isForm } from '../form-table.ts';
import type { Block, Cell, Inline, Picture, Row, Table } from '../tree/nodes.ts';
import { escapeHtml } from './escape.ts';

/** What HTML needs beside the tree: where the bytes of pictures are, and words for what is not in it. */
export interface HtmlContext {
  readonly pictureUrl: (picture: Picture) => string;
  readonly words: { readonly contents: string; readonly table: string };
}

/** Blocks as HTML. All of it is written here from the tree: nothing is passed through. */
export const blocksHtml = (blocks: readonly Block[], context: HtmlContext): string =>
  blocks.map((block) => blockHtml(block, context)).join('\n');

function blockHtml(block: Block, context: HtmlContext): string {
  const inside = (blocks: readonly Block[]) => blocksHtml(blocks, context);
  switch (block.is) {
    case 'heading': {
      const id = block.id === null ? '' : ` id="${escapeHtml(block.id)}"`;
      return `<h${block.level}${id}>${inlineHtml(block.of)}</h${block.level}>`;
    }
    case 'paragraph':
      return `<p${block.tone === null ? '' : ` class="${block.tone}"`}>${inlineHtml(block.of)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li>${tightHtml(item, context)}</li>`);
      return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
    }
    case 'entries':
      return `<dl>\n${block.entries
        .map(({ terms, details }) =>
          [
            ...terms.map((term) => `<dt>${inlineHtml(term)}</dt>`),
            ...details.map((detail) => `<dd>${tightHtml(detail, context)}</dd>`),
          ].join('\n'),
        )
        .join('\n')}\n</dl>`;
    case 'table':
      return tableHtml(block, context);
    case 'quote':
      return `<blockquote>\n${inside(block.blocks)}\n</blockquote>`;
    case 'card':
      return `<section class="card">\n${inside(block.blocks)}\n</section>`;
    case 'rule':
      return '<hr>';
    case 'page-break':
      return '<div class="page-break"></div>';
    case 'figure': {
      const caption = block.caption === null ? '' : `<figcaption>${inlineHtml(block.caption)}</figcaption>`;
      const source = escapeHtml(context.pictureUrl(block.picture));
      return `<figure><img src="${source}" alt="${escapeHtml(block.alt)}">${caption}</figure>`;
    }
    case 'signatures':
    case 'cut-outs': {
      const [outer, inner] = block.is === 'signatures' ? ['signatures', 'signature'] : ['cards', 'cut'];
      const parts = block.parts.map((part) => `<div class="${inner}">\n${inside(part)}\n</div>`);
      return `<div class="${outer}">\n${parts.join('\n')}\n</div>`;
    }
    case 'contents': {
      const lines = block.contents.map(
        ({ to, level, of }) =>
          `<li class="level-${level}"><a href="${escapeHtml(to)}">${inlineHtml(of)}</a></li>`,
      );
      return `<nav class="contents" aria-label="${escapeHtml(context.words.contents)}">\n<ol>\n${lines.join('\n')}\n</ol>\n</nav>`;
    }
  }
}

/** One paragraph alone needs no element of its own in a list's item or a cell. */
function tightHtml(blocks: readonly Block[], context: HtmlContext): string {
  const [first, ...more] = blocks;
  if (first?.is === 'paragraph' && first.tone === null && more.every(({ is }) => is === 'list'))
    return [inlineHtml(first.of), ...more.map((block) => blockHtml(block, context))].join('\n');
  return blocksHtml(blocks, context);
}

function tableHtml(table: Table, context: HtmlContext): string {
  const part = (tag: string, rows: readonly Row[]) =>
    rows.length === 0
      ? []
      : [
          `<${tag}>`,
          ...rows.map((row) => `<tr>${row.map((cell) => cellHtml(cell, context)).join('')}</tr>`),
          `</${tag}>`,
        ];
  const caption = table.caption === null ? [] : [`<caption>${inlineHtml(table.caption)}</caption>`];
  const label = table.caption === null ? context.words.table : plainWords(table.caption);
  // A wide table is moved sideways on a small screen, with the keyboard too.
  return [
    `<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(label)}">`,
    isForm(table) ? '<table class="form">' : '<table>',
    ...caption,
    ...part('thead', table.head),
    ...part('tbody', table.body),
    ...part('tfoot', table.foot),
    '</table>',
    '</div>',
  ].join('\n');
}

function cellHtml(cell: Cell, context: HtmlContext): string {
  const { heads, number, short, span, blocks } = cell;
  const classes = [...(number ? ['number'] : []), ...(short ? ['short'] : [])].join(' ');
  const tag = heads === null ? 'td' : 'th';
  const attributes = [
    ...(heads === null ? [] : [`scope="${heads === 'column' ? 'col' : 'row'}"`]),
    ...(classes === '' ? [] : [`class="${classes}"`]),
    ...(span === 1 ? [] : [`colspan="${span}"`]),
  ];
  return `<${[tag, ...attributes].join(' ')}>${tightHtml(blocks, context)}</${tag}>`;
}

/** Running text as HTML. */
export const inlineHtml = (inlines: readonly Inline[]): string => inlines.map(oneInline).join('');

function oneInline(inline: Inline): string {
  switch (inline.is) {
    case 'text':
      return escapeHtml(inline.text);
    case 'break':
      return '<br>';
    case 'blank':
      return '<span class="blank"></span>';
    case 'badge':
      return `<span class="badge ${inline.mark}">${inlineHtml(inline.of)}</span>`;
    case 'hash':
      return `<span class="hash">${inlineHtml(inline.of)}</span>`;
    case 'link':
      return `<a href="${escapeHtml(inline.to)}">${inlineHtml(inline.of)}</a>`;
    default:
      return `<${inline.is}>${inlineHtml(inline.of)}</${inline.is}>`;
  }
}

const plainWords = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => ('of' in inline ? plainWords(inline.of) : inline.is === 'text' ? inline.text : ' '))
    .join('');
