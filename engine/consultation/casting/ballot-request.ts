import { z } from 'zod';
import { invalid, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id, Slug } from '../../kernel/values.ts';
import { type Charter, Link, needsRoll } from '../charter.ts';
import { judgeChoice } from '../tally/electronic-ballots.ts';
import { voteTerms } from '../tally/vote-terms.ts';

/** A document of identity as it is written. Its number is never kept: only a pseudonym under the consultation's key. */
export const Document = z.strictObject({
  kind: z.enum(['run', 'dni', 'curp', 'other']),
  number: z.string().trim().min(1).max(40),
});

/**
 * A ballot as it is handed in. Who votes shows a document or a code; at the desk an officer shows the document
 * for them. `eligibility` is what they declare: the age is looked at and not kept, of the link the kind is.
 * `inclusionCode` is the voter's receipt, made on their side (see `inclusionCode`). An empty choice is a blank
 * ballot.
 */
export const BallotInput = z.strictObject({
  consultation: Id,
  voter: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('document'), document: Document }),
    z.strictObject({ by: z.literal('code'), code: z.string().trim().min(1).max(40) }),
    z.strictObject({ by: z.literal('desk'), document: Document }),
  ]),
  eligibility: z.strictObject({ ageYears: z.int().min(0).max(150), link: Link.nullish() }).optional(),
  choice: z.array(Slug).max(200),
  inclusionCode: z.string().regex(/^[0-9a-f]{64}$/),
});
export type BallotInput = z.output<typeof BallotInput>;

/** Why a ballot cannot be taken by this charter, whoever casts it and whenever. */
export function ballotFlaw(charter: Charter, ballot: BallotInput): Refused | undefined {
  return (
    identificationFlaw(charter, ballot) ?? eligibilityFlaw(charter, ballot) ?? choiceFlaw(charter, ballot)
  );
}

function identificationFlaw(charter: Charter, { voter }: BallotInput): Refused | undefined {
  const { identification, documents } = charter;
  const byDocument = identification.includes('closed-roll') || identification.includes('open-registration');
  const named = {
    document: byDocument,
    code: identification.includes('code-in-person'),
    desk: identification.includes('desk'),
  }[voter.by];
  if (!named) return notPossible('identification-not-in-charter', { identification });
  if (voter.by !== 'code' && !documents.includes(voter.document.kind))
    return invalid('voter.document.kind', 'document-kind-not-in-charter', { documents });
  return undefined;
}

/** A roll, and the officer who hands over a code, say that someone may vote; everyone else declares it. */
function eligibilityFlaw(charter: Charter, { voter, eligibility }: BallotInput): Refused | undefined {
  const { minAge, links } = charter.eligibility;
  if (eligibility === undefined) {
    const vouchedFor = voter.by === 'code' || needsRoll(charter);
    return vouchedFor ? undefined : invalid('eligibility', 'eligibility-not-declared');
  }
  const { ageYears, link } = eligibility;
  const { years, operator } = minAge;
  if (operator === 'at-least' && ageYears < years) return notPossible('under-the-age-to-vote', { years });
  if (operator === 'over' && ageYears <= years) return notPossible('not-over-the-age-to-vote', { years });
  if (links.length > 0 && (link == null || !links.includes(link)))
    return notPossible('link-not-in-charter', { links });
  return undefined;
}

function choiceFlaw(charter: Charter, { choice }: BallotInput): Refused | undefined {
  const { min, max } = charter.counting.choices;
  if (judgeChoice(choice, voteTerms(charter)) !== 'spoiled') return undefined;
  return invalid('choice', 'choice-not-in-charter', { min, max });
}
