import type { MessagePath } from '../../messages.ts';
import type { Surround } from '../surround.ts';
import type { Block, Entry } from '../tree/nodes.ts';
import { inlineText } from './inline-text.ts';
import { tableText } from './table-text.ts';
import { hang, lineWidth, widthOf, wrap } from './wrap.ts';

/** What plain text says where another format shows something. */
export type Say = (path: MessagePath, values: { [name: string]: string }) => string;

/** A document as plain text in UTF-8, in lines of at most 78 characters, readable without any program. */
export function plainText(blocks: readonly Block[], surround: Surround, say: Say): string {
  const { publicBody, process, kind, mark, draft, facts, signatures, provenance, verification, foot } =
    surround;
  const ruler = '-'.repeat(lineWidth);
  const paragraph = (text: string) => [...wrap(text, lineWidth), ''];
  const lines = [
    ...wrap(publicBody, lineWidth),
    ...wrap(process, lineWidth),
    ...wrap(`${kind} · ${mark}`, lineWidth),
    ruler,
    '',
    ...(draft === null ? [] : paragraph(`*** ${draft.mark} *** ${draft.note}`)),
    ...blockLines(blocks, lineWidth, say),
    ...(signatures === null
      ? []
      : [signatures.title, '', ...signatures.rows.flatMap((row) => paragraph(`- ${row.join('; ')}`))]),
    ruler,
    '',
    ...facts.flatMap(([term, value]) => wrap(`${term}: ${value}`, lineWidth)),
    '',
    provenance.title,
    '',
    ...provenance.sentences.flatMap(paragraph),
    ...(verification === null
      ? []
      : [
          verification.title,
          '',
          ...paragraph(verification.how),
          `${verification.address}:`,
          verification.url,
          `${verification.hash[0]}:`,
          verification.hash[1],
          '',
        ]),
    foot,
  ];
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

/** The lines of blocks, each followed by an empty one. */
export const blockLines = (blocks: readonly Block[], width: number, say: Say): string[] =>
  blocks.flatMap((block) => linesOf(block, width, say));

function linesOf(block: Block, width: number, say: Say): string[] {
  const inside = (some: readonly Block[], narrower: number) =>
    withoutLastGap(blockLines(some, width - narrower, say));
  switch (block.is) {
    case 'heading': {
      const lines = wrap(inlineText(block.of), width);
      const underline = { 1: '=', 2: '-', 3: '', 4: '' }[block.level];
      const longest = Math.min(width, Math.max(...lines.map(widthOf)));
      return ['', ...lines, ...(underline === '' ? [] : [underline.repeat(longest)]), ''];
    }
    case 'paragraph':
      return [...wrap(inlineText(block.of), width), ''];
    case 'list':
      return [
        ...block.items.flatMap((item, index) =>
          hang(block.ordered ? `${index + 1}. `.padStart(4) : '  - ', inside(item, 4)),
        ),
        '',
      ];
    case 'entries':
      return [...block.entries.flatMap((entry) => entryLines(entry, width, inside)), ''];
    case 'table':
      return [
        ...(block.caption === null ? [] : [...wrap(inlineText(block.caption), width), '']),
        ...tableText(block, ({ blocks: held }) => withoutGaps(blockLines(held, 10_000, say)), width).flatMap(
          (line) => wrapLine(line, width),
        ),
        '',
      ];
    case 'quote':
      return [...inside(block.blocks, 2).map((line) => `> ${line}`.trimEnd()), ''];
    case 'card':
      return blockLines(block.blocks, width, say);
    case 'rule':
      return ['-'.repeat(width), ''];
    case 'page-break':
      return [''];
    case 'figure':
      return [
        ...wrap(`[${say('formats.picture', { alt: block.alt })}]`, width),
        ...(block.caption === null ? [] : wrap(inlineText(block.caption), width)),
        '',
      ];
    case 'signatures':
      return block.parts.flatMap((part) => ['', '_'.repeat(40), ...inside(part, 0), '']);
    case 'cut-outs':
      return block.parts.flatMap((part) => ['- '.repeat(width / 2).trimEnd(), '', ...inside(part, 0), '']);
    case 'contents':
      return [
        ...block.contents.flatMap(({ of, level }) => {
          const mark = `${'  '.repeat(Math.max(1, level - 1))}- `;
          return hang(mark, wrap(inlineText(of), width - mark.length));
        }),
        '',
      ];
  }
}

type Inside = (blocks: readonly Block[], narrower: number) => string[];

function entryLines({ terms, details }: Entry, width: number, inside: Inside): string[] {
  const term = terms.map(inlineText).join(', ');
  const [first, ...others] = details;
  const isShort = details.length === 1 && first!.length === 1 && first![0]!.is === 'paragraph';
  if (isShort) return hang('', wrap(`${term}: ${inside(first!, -10_000).join('\n')}`, width - 2)).map(setIn);
  return [
    ...wrap(`${term}:`, width),
    ...[first ?? [], ...others].flatMap((blocks) =>
      inside(blocks, 4).map((line) => (line === '' ? '' : `    ${line}`)),
    ),
  ];
}

/** Lines of one value after its first are set in, so that the next term is seen. */
const setIn = (line: string, index: number): string => (index === 0 ? line : `  ${line}`);

const wrapLine = (line: string, width: number): string[] =>
  widthOf(line) <= width ? [line] : wrap(line, width - 2).map(setIn);

const withoutLastGap = (lines: readonly string[]): string[] => {
  const end = lines.findLastIndex((line) => line !== '');
  const start = lines.findIndex((line) => line !== '');
  return start < 0 ? [''] : lines.slice(start, end + 1);
};

/** The blocks of a cell, one to a line. */
const withoutGaps = (lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n');
