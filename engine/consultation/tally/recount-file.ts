import { z } from 'zod';
import { CountingRules, Lot } from './counting-rules.ts';
import { ElectronicBallots } from './electronic-ballots.ts';
import { PaperBatch } from './paper-batch.ts';
import { MinorUnits, Threshold, VoteKind } from './vote-kind.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Head = z.strictObject({ size: z.int().nonnegative(), root: Sha256 });

/**
 * The charter as it was frozen before the opening. It holds more than the count needs (who may vote, dates, the
 * instrument that makes it binding): all of it is under the hash, and members unknown here are kept.
 */
export const RecountCharter = z.looseObject({
  organization: z.string(),
  consultation: z.string(),
  options: z
    .array(
      z.looseObject({
        code: z.string().min(1),
        costMinor: MinorUnits.optional(),
        part: z.string().optional(),
        threshold: Threshold.optional(),
      }),
    )
    .min(1),
  counting: CountingRules,
  vote: VoteKind.optional(),
});
export type RecountCharter = z.infer<typeof RecountCharter>;

/** Ballots taken out before the count, by reason code. Paper ones have no inclusion code. */
export const Annulled = z.strictObject({
  reason: z.string().min(1),
  ballots: z.int().positive(),
  inclusionCodes: z.array(Sha256),
});
export type Annulled = z.infer<typeof Annulled>;

/**
 * The published file of a consultation: all that is needed to count it again, and nothing that tells who chose what.
 * JSON, UTF-8. Lists are sorted by code unit, so that their order says nothing and two people make the same file.
 *
 * - `charterHash`: SHA-256 over the charter's canonical JSON (members sorted by name, no white space).
 * - `electronic`: ballots cast on a device, taken apart into single marks (see `ElectronicBallots`).
 * - `paper`: totals by batch with its folios.
 * - `inclusionCodes`: one for every electronic ballot counted. A voter looks for their own (see `inclusionCode`).
 * - `roots`: RFC 6962 heads over sorted leaves: pseudonyms of those who voted, SHA-256 of sealed ballots, inclusion
 *   codes counted or annulled. The ledger got them at closing, so that nothing was added or changed afterwards.
 * - `roll`: how many may vote, null with open registration. `lot`: the public lot that decided a tie, or null.
 *
 * - `version`: 2 where the charter names a kind of consultation (`vote`), so that a program of before there were kinds
 *   refuses the file instead of counting it as a ranking. A matter is marked `yes-<code>` or `no-<code>`.
 *
 * Counting again needs no program of ours. Electronic votes by option:
 * `jq -r '.electronic.marks[]' file.json | sort | uniq -c`; then add `paper[].votes` by hand.
 */
export const RecountFile = z
  .strictObject({
    format: z.literal('cauce-recount'),
    version: z.union([z.literal(1), z.literal(2)]),
    charter: RecountCharter,
    charterHash: Sha256,
    roll: z.int().nonnegative().nullable(),
    electronic: ElectronicBallots,
    paper: z.array(PaperBatch),
    lot: Lot.nullable(),
    inclusionCodes: z.array(Sha256),
    annulled: z.array(Annulled),
    roots: z.strictObject({ roll: Head, ballots: Head, inclusion: Head }),
    tally: z.record(z.string(), z.unknown()),
  })
  .refine(({ version, charter }) => (version === 2) === (charter.vote !== undefined), {
    path: ['version'],
    params: { reason: 'not-valid' },
  });

/** `tally` is what `tallyBallots` gives; the schema leaves it open, because a recount compares it whole. */
export type RecountFile = z.infer<typeof RecountFile>;
