import { randomFillSync } from 'node:crypto';
import type { Instant } from './clock.ts';

const bytes = new Uint8Array(16);

/**
 * A UUID of version 7: sorted by time, so that an index grows at its end.
 * Never given to a ballot, which must not tell when it was cast.
 */
export function newId(at: Instant): string {
  randomFillSync(bytes);
  let time = Date.parse(at);
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
