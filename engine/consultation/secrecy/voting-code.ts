import { createHmac, type KeyObject, randomInt } from 'node:crypto';

/** Thirty-two signs that nobody takes for another: no I, L, O, U. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** A code to hand over in person: twelve signs in groups of four, 60 bits. */
export function drawVotingCode(): string {
  const drawn = Array.from({ length }, () => signs[randomInt(signs.length)]).join('');
  return drawn.replace(/(.{4})(?!$)/g, '$1-');
}

/**
 * What is kept of a code: HMAC-SHA256 in hexadecimal under the consultation's document key, so that the roll
 * alone does not give the codes away. Case, spaces and dashes are forgiven, and O and I are taken for 0 and 1.
 */
export function votingCodeHash(documentKey: KeyObject, written: string): string {
  const bare = written
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return createHmac('sha256', documentKey).update(`voting-code\0${bare}`).digest('hex');
}
