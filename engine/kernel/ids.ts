import { randomFillSync, randomInt } from 'node:crypto';
import type { Instant } from './clock.ts';

const bytes = new Uint8Array(16);
let made = randomInt(2 ** 31);

/**
 * A UUID of version 7: sorted by time, so that an index grows at its end, and within one instant in the order in
 * which this server made them, so that lists and corrections keep their order under a clock that stands still.
 * After the time come 32 bits that count on from a random number, then 42 random bits.
 * Never given to a ballot, which must not tell when it was cast.
 */
export function newId(at: Instant): string {
  randomFillSync(bytes, 10);
  let time = Date.parse(at);
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = time % 256;
    time = Math.floor(time / 256);
  }
  made = (made + 1) >>> 0;
  bytes[6] = 0x70 | (made >>> 28);
  bytes[7] = made >>> 20;
  bytes[8] = 0x80 | ((made >>> 14) & 0x3f);
  bytes[9] = made >>> 6;
  bytes[10] = (made << 2) | (bytes[10]! & 0x03);
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The instant at which an id of ours was made; nothing of one that somebody else drew. */
export function madeAt(id: string): Instant | undefined {
  if (id[14] !== '7') return undefined;
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toISOString();
}
