import type { z } from 'zod';
import type { JurisdictionCalendar } from '../calendar/jurisdiction-calendar.ts';
import type { Period } from '../calendar/period.ts';
import type { Facts } from '../facts.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Verdict } from './verdict.ts';

/** What a rule may know besides its facts: the instant it is judged at, and the jurisdiction's days and hours. */
export interface Moment {
  readonly at: Instant;
  readonly calendar: JurisdictionCalendar;
}

/** Time that passes at the least before a rule can be met: what takes it, and how long. */
export interface TimeTaken {
  readonly what: 'notice' | 'information' | 'timeline' | 'contributions' | 'voting';
  readonly period: Period;
}

/**
 * A rule: one pure function from facts to a verdict. A rule whose meaning changes is a new version, and the
 * old one stays, because running processes are judged by the version that they began with.
 */
export interface Rule<
  Name extends string = string,
  Params extends z.ZodType = z.ZodType,
  Needs extends keyof Facts = keyof Facts,
> {
  readonly name: Name;
  readonly version: number;
  /** Its parameters; the facts are read with the same ones. */
  readonly params: Params;
  readonly needs: readonly Needs[];
  /** The commands that would mend it, the likeliest first. */
  readonly remedy: readonly string[];
  /** The commands that would mend this very verdict, where others come first than those of `remedy`. */
  remedyFor?(facts: Pick<Facts, Needs>, verdict: Verdict): readonly string[] | undefined;
  /**
   * The command that settles what it asks for good, where one does: nothing that comes after it could mend the verdict.
   * That command is refused where the rule would not be met by what it settles.
   */
  readonly settledBy?: string;
  /** What takes time by its parameters, counted from when somebody begins with it; left out, nothing does. */
  takes?(params: z.output<Params>): readonly TimeTaken[];
  judge(facts: Pick<Facts, Needs>, params: z.output<Params>, moment: Moment): Verdict;
}

export function defineRule<Name extends string, Params extends z.ZodType, Needs extends keyof Facts>(
  rule: Rule<Name, Params, Needs>,
): Rule<Name, Params, Needs> {
  return rule;
}

/** Any rule, as the judge sees it. */
// biome-ignore lint/suspicious/noExplicitAny: a list of rules holds rules of every kind of parameter.
export type AnyRule = Rule<string, any, any>;
