/** How large a template may be. What is built in stays below half of each. */
export const limits = {
  /** Characters of the text. */
  letters: 100_000,
  /** Lists inside lists: each multiplies what is printed. */
  loops: 4,
  /** Blocks inside blocks of any kind. */
  blocks: 24,
  /** Marks of HTML inside marks of HTML. */
  tags: 20,
  /** Values, blocks and pieces of text between them. */
  pieces: 6000,
  /** Faults that are told at once: whoever mends forty has mended the rest too. */
  faults: 40,
} as const;
