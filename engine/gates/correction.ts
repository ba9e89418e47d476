import type { z } from 'zod';
import type { Context } from '../kernel/command.ts';
import type { Refused } from '../kernel/refusals.ts';

/**
 * How one kind of event is corrected: which of its figures may be, and what changes in the rows that facts
 * read. The event itself is never touched.
 */
export interface Correction<Type extends string = string, Changes extends z.ZodType = z.ZodType> {
  readonly of: Type;
  readonly changes: Changes;
  /** Changes the rows. `payload` is the event's own, with earlier corrections already in it. */
  apply(
    context: Context<unknown>,
    payload: { readonly [name: string]: unknown },
    changes: z.output<Changes>,
  ): Promise<Refused | undefined>;
  /** What the ledger tells of the changes, where it may not tell all; left out, all of them. */
  told?(changes: z.output<Changes>, context: Context<unknown>): { readonly [name: string]: unknown };
}

export function defineCorrection<Type extends string, Changes extends z.ZodType>(
  correction: Correction<Type, Changes>,
): Correction<Type, Changes> {
  return correction;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of corrections holds corrections of every kind of event.
export type AnyCorrection = Correction<string, any>;
