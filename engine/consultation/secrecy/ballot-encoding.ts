import type { Choice } from '../tally/electronic-ballots.ts';

const lengthBytes = 2;

const textOf = (choice: Choice): Buffer => Buffer.from(JSON.stringify(choice.toSorted()), 'utf8');

/** The size in bytes that holds every choice of up to `maxChoices` of these options. */
export function paddedBytesFor(options: readonly string[], maxChoices: number): number {
  const longest = options.toSorted((a, b) => textOf([b]).length - textOf([a]).length).slice(0, maxChoices);
  return lengthBytes + textOf(longest).length;
}

/**
 * A choice as bytes of one constant size: its length, its sorted JSON, zeros. Sorted, because the order in which
 * someone clicked would tell ballots apart; padded, because the length of a code would tell the option.
 * Throws when the choice does not fit: it was to be judged against the charter before.
 */
export function encodeChoice(choice: Choice, paddedBytes: number): Buffer {
  const text = textOf(choice);
  if (lengthBytes + text.length > paddedBytes) throw new RangeError('The choice is longer than a ballot.');
  const ballot = Buffer.alloc(paddedBytes);
  ballot.writeUInt16BE(text.length);
  text.copy(ballot, lengthBytes);
  return ballot;
}

/** Gives null for bytes that are not an encoded choice. */
export function decodeChoice(ballot: Buffer): Choice | null {
  if (ballot.length < lengthBytes) return null;
  const end = lengthBytes + ballot.readUInt16BE();
  if (end > ballot.length) return null;
  try {
    const choice: unknown = JSON.parse(ballot.toString('utf8', lengthBytes, end));
    return Array.isArray(choice) && choice.every((code) => typeof code === 'string') ? choice : null;
  } catch {
    return null;
  }
}
