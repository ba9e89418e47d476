import type { z } from 'zod';
import type { Context } from './command.ts';
import type { Refused } from './refusals.ts';

/** The resolution that an effect comes from: the act that says so. */
export interface Act {
  readonly resolution: string;
  readonly organ: string;
  readonly decidedAt: string;
}

/**
 * Something that a resolution does by being approved: a working group is set up, rules of procedure are adopted. A
 * domain brings its own; what it is told is checked when it is proposed and done in the transaction of the decision.
 */
export interface Effect<Kind extends string = string, Told extends z.ZodType = z.ZodType> {
  readonly kind: Kind;
  readonly told: Told;
  /**
   * Does it, or says why it cannot be done now, before it has written anything: then the resolution stands as
   * approved and is carried out later.
   */
  take(context: Context<unknown>, told: z.output<Told>, act: Act): Promise<Refused | undefined>;
}

export function defineEffect<Kind extends string, Told extends z.ZodType>(
  effect: Effect<Kind, Told>,
): Effect<Kind, Told> {
  return effect;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of effects holds effects of every kind.
export type AnyEffect = Effect<string, any>;
