import type { Action } from '../../api/actions.ts';
import { sampleOf } from '../sample-input.ts';

/** What a sample of an input holds where it names another thing: an id, a file, a key; or a name of its own. */
export const sampled = {
  id: '00000000-0000-4000-8000-000000000000',
  hash: 'a'.repeat(64),
  prefix: 'a1b2c3d4e5f6',
  name: 'texto',
  instant: '2021-02-01T12:00:00Z',
} as const;

export type Kind = keyof typeof sampled;

/** A place in an input that names another thing. */
export interface Slot {
  readonly path: readonly (string | number)[];
  /** The field's name, the nearest one above it where it is in a list. */
  readonly field: string;
  readonly kind: Kind;
}

type Value = { readonly [field: string]: unknown };

/** The places of an input that name other things. */
export function slotsOf(input: unknown, path: readonly (string | number)[] = []): Slot[] {
  if (Array.isArray(input)) return input.flatMap((each, index) => slotsOf(each, [...path, index]));
  if (typeof input === 'object' && input !== null)
    return Object.entries(input).flatMap(([name, each]) => slotsOf(each, [...path, name]));
  const kind = (Object.keys(sampled) as Kind[]).find((one) => sampled[one] === input);
  if (kind === undefined) return [];
  const field = String([...path].reverse().find((part) => typeof part === 'string') ?? '');
  return [{ path, field, kind }];
}

/** An input with something else at one of its places. */
export function withAt(
  input: unknown,
  [first, ...rest]: readonly (string | number)[],
  value: unknown,
): unknown {
  if (first === undefined) return value;
  if (Array.isArray(input))
    return input.map((each, index) => (index === first ? withAt(each, rest, value) : each));
  return { ...(input as Value), [first]: withAt((input as Value)[first as string], rest, value) };
}

/** An input with what `choose` gives for each of its places; where it gives nothing, the place stays. */
export function filled(input: unknown, choose: (slot: Slot) => unknown): unknown {
  return slotsOf(input).reduce<unknown>((made, slot) => {
    const value = choose(slot);
    return value === undefined ? made : withAt(made, slot.path, value);
  }, input);
}

/** What an action takes: the least, and all that may be left out too, each kind of value in its turn. */
export function samplesOf({ input }: Pick<Action, 'input'>): unknown[] {
  const showings = [{ whole: false, turn: 0 }, ...[0, 1, 2].map((turn) => ({ whole: true, turn }))];
  const samples = showings.map((showing) => sampleOf(input, showing));
  return [...new Map(samples.map((sample) => [JSON.stringify(sample), sample])).values()];
}
