/** Characters in a line of plain text: what mail programs and terminals show without breaking it again. */
export const lineWidth = 78;

/** How long a text is to the eye: letters with their marks count once. */
export const widthOf = (text: string): number => [...text.replace(/\p{M}/gu, '')].length;

/**
 * Breaks a text into lines of at most `width` characters, at its spaces. A word that is longer is cut, but not an
 * address, which would lead nowhere then. Line ends in the text are kept.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let current = '';
    for (const word of line.split(' ').flatMap((each) => cut(each, width))) {
      if (current === '') current = word;
      else if (widthOf(current) + 1 + widthOf(word) <= width) current += ` ${word}`;
      else {
        lines.push(current);
        current = word;
      }
    }
    return [...lines, current];
  });
}

function cut(word: string, width: number): string[] {
  if (word.length <= width || /^<?https?:/.test(word)) return [word];
  const characters = [...word];
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += width)
    pieces.push(characters.slice(at, at + width).join(''));
  return pieces;
}

/** Lines after a mark, such as a number or a dash, with those that follow set in as far as the first. */
export const hang = (mark: string, lines: readonly string[]): string[] =>
  lines.map((line, index) =>
    index === 0 ? mark + line : line === '' ? '' : ' '.repeat(widthOf(mark)) + line,
  );
