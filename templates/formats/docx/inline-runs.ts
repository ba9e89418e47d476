import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Inline, MarkKind } from '../tree/nodes.ts';

interface Look {
  readonly bold?: true;
  readonly italics?: true;
  readonly size?: number;
  readonly font?: string;
  readonly color?: string;
  readonly style?: string;
}

export const monospace = 'Consolas';

const colours: { readonly [Kind in MarkKind]: string } = {
  sourced: '0F5C46',
  inferred: '4D5A52',
  illustrative: '8A4B00',
};

/** Running text as runs of a paragraph that a person can go on writing in. */
export const runsOf = (inlines: readonly Inline[], look: Look = {}): ParagraphChild[] =>
  inlines.flatMap((inline) => runs(inline, look));

function runs(inline: Inline, look: Look): ParagraphChild[] {
  switch (inline.is) {
    case 'text':
      return [new TextRun({ text: inline.text, ...look })];
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'blank':
      return [new TextRun({ text: '____________________', ...look })];
    case 'strong':
      return runsOf(inline.of, { ...look, bold: true });
    case 'em':
      return runsOf(inline.of, { ...look, italics: true });
    case 'small':
      return runsOf(inline.of, { ...look, size: 17 });
    case 'code':
    case 'hash':
      return runsOf(inline.of, { ...look, font: monospace, size: 17 });
    case 'badge':
      // In brackets, as in plain text: a mark that only a colour made would be lost to some.
      return [
        new TextRun({ text: '[', size: 16, color: colours[inline.mark] }),
        ...runsOf(inline.of, { ...look, bold: true, size: 16, color: colours[inline.mark] }),
        new TextRun({ text: ']', size: 16, color: colours[inline.mark] }),
      ];
    case 'link': {
      const children = runsOf(inline.of, { ...look, style: 'Hyperlink' });
      return inline.to.startsWith('#')
        ? [new InternalHyperlink({ anchor: bookmarkOf(inline.to.slice(1)), children })]
        : [new ExternalHyperlink({ link: inline.to, children })];
    }
  }
}

const bookmarks = /[^\p{L}\p{N}]/gu;

/** The name of the bookmark of a place: Word takes letters, figures and underscores, 40 at most. */
export function bookmarkOf(id: string): string {
  const name = `p_${id.replace(bookmarks, '_')}`;
  if (name.length <= 40) return name;
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.codePointAt(0)!) >>> 0;
  return `${name.slice(0, 31)}_${sum.toString(16)}`;
}
