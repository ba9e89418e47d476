import { segmentsNotHeard } from './dialogues/facts/segments-not-heard.ts';
import { seatsBySector } from './forum/facts/seats-by-sector.ts';
import type { Fact } from './gates/fact.ts';

/** Every fact that a rule may need, by its name. */
export const facts = { seatsBySector, segmentsNotHeard };

/** The facts as rules see them: their values, by name. */
export type Facts = {
  readonly [Name in keyof typeof facts]: (typeof facts)[Name] extends Fact<string, infer Value>
    ? Value
    : never;
};
