/** The paragraphs of a text that people wrote: its lines, without the empty ones. */
export const paragraphsOf = (text: string | null): string[] =>
  (text ?? '').split('\n').filter((line) => line.trim() !== '');
