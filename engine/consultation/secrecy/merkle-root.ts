import { hash } from 'node:crypto';

/** A root and how many leaves it stands for: without the number, a root says less than it seems to. */
export interface TreeHead {
  size: number;
  root: string;
}

/** Leaf and node hashes begin with different bytes, so that no node can pass for a leaf (RFC 6962, section 2.1). */
const leafMark = Buffer.of(0);
const nodeMark = Buffer.of(1);

const digest = (...parts: Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

/**
 * The Merkle tree hash of RFC 6962 in lower-case hexadecimal, in the order given; texts are taken as UTF-8.
 * Pairing level by level and carrying an odd last node up gives the same tree as the RFC's recursion.
 */
export function merkleRoot(leaves: Iterable<string | Uint8Array>): string {
  let level: Buffer[] = [];
  for (const leaf of leaves)
    level.push(digest(leafMark, typeof leaf === 'string' ? Buffer.from(leaf) : leaf));
  if (level.length === 0) return digest().toString('hex');
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const right = level[at + 1];
      above.push(right === undefined ? level[at]! : digest(nodeMark, level[at]!, right));
    }
    level = above;
  }
  return level[0]!.toString('hex');
}

/**
 * The head over a set: pseudonyms of the roll, hashes of sealed ballots, inclusion codes. Leaves are sorted first,
 * because rows come out of a table in the order in which people voted. Throws on a repeated leaf.
 */
export function setHead(leaves: Iterable<string>): TreeHead {
  const sorted = [...leaves].sort();
  if (sorted.some((leaf, at) => leaf === sorted[at + 1])) throw new TypeError('A set has no leaf twice.');
  return { size: sorted.length, root: merkleRoot(sorted) };
}
