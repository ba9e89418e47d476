import { z } from 'zod';
import { Id, Instant, Line, Slug, Text } from '../kernel/values.ts';
import { Period } from '../workflow/spec-values.ts';
import { CountingRules } from './tally/counting-rules.ts';
import { asksOfRoll, kindFlaw } from './tally/vote-flaw.ts';
import { MinorUnits, Threshold, VoteKind } from './tally/vote-kind.ts';

/** How a voter is told from another. */
export const Identification = z.enum(['closed-roll', 'open-registration', 'code-in-person', 'desk']);
export type Identification = z.infer<typeof Identification>;

/** What ties a voter to the place. */
export const Link = z.enum(['lives', 'studies', 'works']);

const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, { params: { reason: 'time-zone-unknown' } });

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

const PollingPlace = z.strictObject({ name: Line, address: Line, opensAt: Instant, closesAt: Instant });

/**
 * The rules of a consultation, as its authors write them. `minAge.operator` says whether the age itself may
 * vote: "older than 12" is not "12 or older". `documents` are the kinds of identity document that are taken.
 * `binding` says what the result obliges to, and by what instrument. `objections` is how long a published
 * result may be objected to. Without `links`, none is asked for.
 */
export const CharterTerms = z.strictObject({
  title: Line,
  question: Text,
  options: z
    .array(
      z.strictObject({
        code: Slug,
        title: Line,
        proposal: Id.optional(),
        /** Of a participatory budget: what it costs, and the part of the budget that pays it. */
        costMinor: MinorUnits.optional(),
        part: Slug.optional(),
        /** Why it costs other than what the technical opinion on its proposal found. */
        costReason: Line.optional(),
        /** Of a single matter: what it needs to pass, where it is not what the others need. */
        threshold: Threshold.optional(),
      }),
    )
    .min(1)
    .max(200),
  eligibility: z.strictObject({
    minAge: z.strictObject({ years: z.int().min(0).max(120), operator: z.enum(['at-least', 'over']) }),
    links: z.array(Link).max(3),
  }),
  identification: z.array(Identification).min(1).max(4),
  documents: z
    .array(z.enum(['run', 'dni', 'curp', 'other']))
    .min(1)
    .max(4),
  paper: z.boolean(),
  binding: z.strictObject({ force: z.enum(['none', 'self', 'legal']), instrument: Line.optional() }),
  opensAt: Instant,
  closesAt: Instant,
  timeZone,
  /** Where one may vote in person, and within what hours of the vote. */
  pollingPlaces: z.array(PollingPlace).min(1).max(200).optional(),
  counting: CountingRules,
  /** What kind of consultation it is; left out, a ranking. */
  vote: VoteKind.optional(),
  objections: Period,
});
export type CharterTerms = z.output<typeof CharterTerms>;

/** A charter as it was frozen: what its hash is taken over, with the key that ballots are sealed to. */
export interface Charter extends CharterTerms {
  readonly organization: string;
  readonly process: string;
  readonly consultation: string;
  readonly round: number;
  readonly repeats: string | null;
  readonly publicKey: string;
}

/** What cannot be of a charter whose every field is well formed: where, and the reason. */
export function charterFlaw(terms: CharterTerms): { path: string; reason: string } | undefined {
  const { options, identification, binding, counting, opensAt, closesAt, pollingPlaces = [] } = terms;
  const codes = new Set(options.map(({ code }) => code));
  const { choices, turnout } = counting;
  if (closesAt <= opensAt) return { path: 'closesAt', reason: 'ends-before-it-starts' };
  const hours = pollingPlaces.findIndex((place) => place.closesAt <= place.opensAt);
  if (hours >= 0) return { path: `pollingPlaces.${hours}.closesAt`, reason: 'ends-before-it-starts' };
  const outside = pollingPlaces.findIndex((place) => place.opensAt < opensAt || place.closesAt > closesAt);
  if (outside >= 0) return { path: `pollingPlaces.${outside}`, reason: 'polling-place-outside-the-vote' };
  if (codes.size < options.length) return { path: 'options', reason: 'option-twice' };
  if (new Set(identification).size < identification.length)
    return { path: 'identification', reason: 'identification-twice' };
  if (binding.force !== 'none' && binding.instrument === undefined)
    return { path: 'binding.instrument', reason: 'binding-needs-an-instrument' };
  if (choices.max > options.length)
    return { path: 'counting.choices.max', reason: 'more-choices-than-options' };
  if (turnout.kind === 'share-of-roll' && !needsRoll(terms))
    return { path: 'counting.turnout', reason: 'share-needs-a-closed-roll' };
  if (asksOfRoll(terms) && !needsRoll(terms)) return { path: 'vote', reason: 'share-needs-a-closed-roll' };
  return kindFlaw(terms);
}

/** Whether only those on an imported roll may vote, whatever the channel: then how many may is known. */
export const needsRoll = ({ identification }: Pick<CharterTerms, 'identification'>): boolean =>
  identification.includes('closed-roll') && !identification.includes('open-registration');

/** The charter's rule on ties; none of single matters, which cannot tie. */
export const tieRuleOf = ({ counting, vote }: Pick<CharterTerms, 'counting' | 'vote'>) =>
  vote?.kind === 'participatory-budget' ? vote.ties : (counting.ties ?? null);

export const optionCodes = ({ options }: Pick<CharterTerms, 'options'>): string[] =>
  options.map(({ code }) => code);
