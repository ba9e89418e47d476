import type { Inline } from '../tree/nodes.ts';

/** Running text as plain text: marks in brackets, addresses after what leads to them, a line where one is to be written. */
export const inlineText = (inlines: readonly Inline[]): string => inlines.map(textOf).join('');

function textOf(inline: Inline): string {
  switch (inline.is) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'blank':
      return '____________________';
    case 'badge':
      return `[${inlineText(inline.of)}]`;
    case 'link': {
      const text = inlineText(inline.of);
      const address = inline.to.replace(/^mailto:/, '');
      return inline.to.startsWith('#') || address === text ? text : `${text} <${address}>`;
    }
    default:
      return inlineText(inline.of);
  }
}
