import { randomInt } from 'node:crypto';
import { sha256Hex } from '../kernel/canonical.ts';

/** Thirty-two signs that nobody takes for another: no I, L, O, U. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

/** A code that lets one answer in: sixteen signs in groups of four, 80 bits. Told once; only its hash is kept. */
export function drawAnswerCode(): string {
  const drawn = Array.from({ length }, () => signs[randomInt(signs.length)]).join('');
  return drawn.replace(/(.{4})(?!$)/g, '$1-');
}

/** What is kept of a code. Case, spaces and dashes are forgiven, and O, I and L are taken for 0 and 1. */
export function answerCodeHash(written: string): string {
  const bare = written
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return sha256Hex(`answer-code\0${bare}`);
}
