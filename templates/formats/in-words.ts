import { type Language, type MessagePath, say } from '../messages.ts';
import type { Album } from './album.ts';
import { mapFigures } from './tree/map-figures.ts';
import type { Block, Figure } from './tree/nodes.ts';

/**
 * The blocks of a document with words in the place of each picture that cannot be shown: what it showed, which file it
 * was and why it is missing, so that one broken file takes no document away.
 */
export function withoutMissing(blocks: readonly Block[], album: Album, language: Language): Block[] {
  return mapFigures(blocks, (figure) => {
    const missed = album.missed(figure.picture);
    if (missed === undefined) return figure;
    const { alt, caption } = figure;
    const paragraph = (of: Extract<Block, { is: 'paragraph' }>['of'], tone: 'note' | null = null): Block => ({
      ...{ is: 'paragraph', tone, of },
    });
    const said = say(language, 'formats.missing.picture', { alt });
    const why = say(language, `formats.missing.${missed.reason}` as MessagePath);
    const file = missed.file === null ? [] : fileWords(language, missed.file);
    return {
      is: 'card',
      blocks: [
        paragraph([{ is: 'strong', of: [{ is: 'text', text: said }] }]),
        ...(caption === null ? [] : [paragraph(caption)]),
        paragraph([{ is: 'text', text: `${why} ` }, ...file], 'note'),
      ],
    };
  });
}

const fileWords = (language: Language, file: string): NonNullable<Figure['caption']> => [
  { is: 'text', text: `${say(language, 'formats.missing.file')}: ` },
  { is: 'hash', of: [{ is: 'text', text: file }] },
];
