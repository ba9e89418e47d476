import { z } from 'zod';
import { At, common } from './every-document.ts';
import { SigningOffice } from './signing-office.ts';
import { BudgetResults, MatterResults } from './vote-parts.ts';

const Counted = { ballots: z.int(), valid: z.int(), blank: z.int(), spoiled: z.int(), votes: z.int() };

/**
 * The act of a count: what was counted by channel, the ranking and the cut-off, ties, objections with their answers, and
 * how anyone counts again. What people wrote in an objection stays where it can be erased: the act has what was decided.
 */
export const TallyAct = z.strictObject({
  ...common,
  question: z.array(z.string()),
  round: z.int(),
  opensAt: At,
  closesAt: At,
  frozenAt: At,
  charterHash: z.string(),
  version: z.int().meta({ description: 'Of the result: a public lot makes the next.' }),
  publishedAt: At,
  firm: z.boolean().meta({ description: 'Whether nobody can object to it any more.' }),
  outcome: z.string(),
  ...Counted,
  channels: z.array(z.strictObject({ channel: z.string(), ...Counted })),
  batches: z.array(
    z.strictObject({
      code: z.string(),
      place: z.string(),
      first: z.string(),
      last: z.string(),
      issued: z.int().meta({ description: 'Papers of those folios.' }),
      unused: z.int(),
      missing: z.int().meta({ description: 'Handed out and not in the box.' }),
      ...Counted,
      note: z.string().nullable().meta({ description: 'What was said where its two entries differed.' }),
    }),
  ),
  annulled: z.array(z.strictObject({ reason: z.string(), ballots: z.int() })),
  turnout: z.strictObject({
    ballots: z.int(),
    required: z.int().nullable(),
    met: z.boolean(),
    /** Null where nobody knows how many may vote. */
    ofRoll: z
      .strictObject({
        roll: z.int(),
        share: z.number().meta({ description: 'In per cent, with one decimal.' }),
      })
      .nullable(),
  }),
  options: z.array(
    z.strictObject({
      rank: z.int(),
      title: z.string(),
      electronic: z.int(),
      paper: z.int(),
      votes: z.int(),
      percent: z.number(),
      entered: z.boolean(),
      shared: z.boolean().meta({ description: 'Whether another option has as many votes.' }),
    }),
  ),
  matters: MatterResults,
  budget: BudgetResults,
  percentages: z.strictObject({
    rounding: z.string(),
    of: z.string(),
    decimals: z.int(),
    sum: z.number().nullable().meta({ description: 'Null of single matters, each of a whole of its own.' }),
    sumsTo100: z.boolean(),
  }),
  cutOff: z.strictObject({
    seats: z.int(),
    oneSeat: z.boolean(),
    margin: z.int().nullable().meta({ description: 'Votes between the last that enters and the next.' }),
    decidedBy: z.string(),
    winners: z.array(z.strictObject({ title: z.string(), votes: z.int() })),
    tied: z.array(z.string()),
    tieRule: z.string().nullable(),
    lot: z.strictObject({ record: z.string(), drawn: z.array(z.string()) }).nullable(),
  }),
  /** By whom and why the consultation was annulled after its result; null where it stands. */
  annulment: z
    .strictObject({ reason: z.string(), authority: z.string(), explanation: z.array(z.string()) })
    .nullable(),
  objections: z.strictObject({
    until: At.nullable(),
    open: z.int(),
    items: z.array(
      z.strictObject({
        number: z.int(),
        subject: z.string(),
        raisedAt: At,
        answered: z.strictObject({ decision: z.string(), reasons: z.array(z.string()), at: At }).nullable(),
      }),
    ),
  }),
  recount: z.strictObject({
    hash: z.string(),
    ballots: z.int(),
    differences: z.int(),
    file: z.string().meta({ description: 'What the published file is called.' }),
  }),
  roots: z.strictObject({ roll: z.string(), ballots: z.string(), inclusion: z.string() }),
  keysDestroyedAt: At.nullable(),
  signers: z.array(SigningOffice),
});
export type TallyAct = z.output<typeof TallyAct>;
