/** Words that carry what a text is about: of four letters or more, without accents and capitals. */
function wordsOf(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set(plain.match(/\p{L}{4,}/gu) ?? []);
}

/**
 * How much two texts share of their words, from 0 (none) to 1 (all of the shorter one's): a text that is wholly within
 * a longer one is the same objective told at more length. Shares, not order or grammar: it finds what to look at, and
 * people decide.
 */
export function alike(one: string, other: string): number {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const least = Math.min(first.size, second.size);
  if (least === 0) return 0;
  return [...first].filter((word) => second.has(word)).length / least;
}
