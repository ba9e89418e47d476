/** Numbers from 0 up to 1 that look like chance and are the same for the same seed. */
export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): thirty-two bits of state, enough to draw synthetic cycles by. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number between two, all of them as likely. */
export const between = (random: Random, least: number, most: number): number =>
  least + random() * (most - least);
