import { utc } from '../instants.ts';

/** Something that happens in the cycle, at an instant of it. */
export interface Act {
  readonly at: string;
  happen(): Promise<void>;
}

export const act = (at: string, happen: () => Promise<void>): Act => ({ at: utc(at), happen });

/** The acts of all stages in the order in which they happen; those of one instant keep the order that they were given in. */
export const inOrder = (...stages: readonly (readonly Act[])[]): readonly Act[] =>
  stages.flat().toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
