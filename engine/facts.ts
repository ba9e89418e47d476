import { segmentsNotHeard } from './dialogues/facts/segments-not-heard.ts';
import { seatsBySector } from './forum/facts/seats-by-sector.ts';
import type { Fact } from './gates/fact.ts';
import { contributionsNotCoded } from './systematization/facts/contributions-not-coded.ts';
import { contributionsNotDisposed } from './systematization/facts/contributions-not-disposed.ts';
import { exclusionsBeyondReasons } from './systematization/facts/exclusions-beyond-reasons.ts';
import { proposalLines } from './systematization/facts/proposal-lines.ts';
import { proposalsNotDisposed } from './systematization/facts/proposals-not-disposed.ts';
import { publishedResponse } from './systematization/facts/published-response.ts';

/** Every fact that a rule may need, by its name. */
export const facts = {
  contributionsNotCoded,
  contributionsNotDisposed,
  exclusionsBeyondReasons,
  proposalLines,
  proposalsNotDisposed,
  publishedResponse,
  seatsBySector,
  segmentsNotHeard,
};

/** The facts as rules see them: their values, by name. */
export type Facts = {
  readonly [Name in keyof typeof facts]: (typeof facts)[Name] extends Fact<string, infer Value>
    ? Value
    : never;
};
