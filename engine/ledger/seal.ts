import { randomBytes } from 'node:crypto';
import { canonicalJson, type Json, sha256Hex } from '../kernel/canonical.ts';

/** The free texts of a row, by column. */
export type SealedTexts = { readonly [column: string]: Json };

/** The commitment: without the salt it says nothing of the texts, with it anyone can check them. */
export function sealOf(salt: string, texts: SealedTexts): string {
  return sha256Hex(`${salt}\n${canonicalJson(texts)}`);
}

/** Seals texts under a new salt of 128 bits. */
export function sealTexts(texts: SealedTexts): { salt: string; seal: string } {
  const salt = randomBytes(16).toString('hex');
  return { salt, seal: sealOf(salt, texts) };
}

/** The name under which a batch of a table's rows is sealed. */
export const batchOf = (table: string): string => `${table}-batch`;

/** One seal over the seals of many rows, in the order of their ids. */
export function batchSeal(rows: readonly { readonly id: string; readonly seal: string }[]): string {
  const ordered = [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
  return sha256Hex(ordered.map(({ id, seal }) => `${id}:${seal}`).join('\n'));
}
