import { z } from 'zod';
import { Name, Period } from '../../workflow/spec-values.ts';

/**
 * The majority that a decision needs. `simple`: more for than against. `absolute`: more than half of the base.
 * `qualified`: at least a share of the base. The base: the votes cast for and against, those present, those in
 * office, or all seats.
 */
export const Majority = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('simple') }),
  z.strictObject({ kind: z.literal('absolute'), of: z.enum(['cast', 'present', 'in-office', 'seats']) }),
  z.strictObject({
    kind: z.literal('qualified'),
    of: z.enum(['cast', 'present', 'in-office', 'seats']),
    atLeast: z.number().gt(0).max(1),
  }),
]);

/** What is done about a tie, step by step, until it is broken. What stays a tie is not approved. */
export const TieStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('second-vote') }),
  z.strictObject({ kind: z.literal('new-session'), within: Period }),
  z.strictObject({ kind: z.literal('casting-vote'), of: z.enum(['presiding']) }),
]);

/**
 * How a forum decides. `vote` counts for and against. `consent` approves when no reasoned objection stands:
 * objections are recorded, answered, and resolved or outvoted by the fallback majority.
 */
export const Decision = z.strictObject({
  method: z.enum(['vote', 'consent']).default('vote'),
  majority: Majority,
  presidingVotes: z.boolean().default(true),
  /** `forbidden`: who is present votes for or against, unless a law excuses them, in writing and with reasons. */
  abstention: z.enum(['allowed', 'reasoned', 'forbidden']),
  /** Whether who votes against says why, on record. */
  dissentReasoned: z.boolean().default(false),
  ties: z.array(TieStep).max(5).default([]),
  /** Each of these sectors has to reach the majority among its own members too. */
  parity: z.strictObject({ sectors: z.array(Name).min(2) }).optional(),
  /** A sector that stops a decision when more than this share of its members in office votes against it. */
  veto: z.strictObject({ sectors: z.array(Name).min(1), moreThan: z.number().min(0).lt(1) }).optional(),
  consent: z
    .strictObject({
      /** How long objections may be raised, and how long they may be answered. */
      objectWithin: Period,
      answerWithin: Period,
      /** The majority that may outvote an objection that stays; left out, an objection that stays stops it. */
      outvotedBy: Majority.optional(),
    })
    .optional(),
});

export type Majority = z.output<typeof Majority>;
export type TieStep = z.output<typeof TieStep>;
export type Decision = z.output<typeof Decision>;
