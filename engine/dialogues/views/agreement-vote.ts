import { z } from 'zod';
import type { FactScope } from '../../gates/fact.ts';
import { invalid, type Refused } from '../../kernel/refusals.ts';
import { Count } from '../../kernel/values.ts';
import { totalOf } from '../attendance.ts';
import type { MeetingRow } from '../meeting-row.ts';

/** How a meeting took an agreement, without a count. */
const Uncounted = z.strictObject({ form: z.enum(['consensus', 'acclamation']) });
/** A vote that was counted. */
const Counted = z.strictObject({
  form: z.enum(['show-of-hands', 'roll-call', 'secret-ballot']),
  votes: z.strictObject({ for: Count, against: Count, abstain: Count.default(0) }),
});
/** How a meeting took an agreement, and the votes where they were counted (Peru, LPAG art. 113: form and sense of the votes). */
export const Adopted = z.union([Uncounted, Counted]);
export type Adopted = z.output<typeof Adopted>;

/** Refuses more votes than people who came, and an agreement that more were against than for. */
export function refuseVote(
  { attendance }: Pick<MeetingRow, 'attendance'>,
  adopted: Adopted | undefined,
): Refused | undefined {
  if (adopted === undefined || !('votes' in adopted)) return undefined;
  const { votes } = adopted;
  if (votes.against >= votes.for) return invalid('adopted.votes', 'agreement-was-voted-down', { ...votes });
  const came = totalOf(attendance ?? []);
  // How many came may be hidden, so it is not told here either.
  return votes.for + votes.against + votes.abstain > came
    ? invalid('adopted.votes', 'more-votes-than-came')
    : undefined;
}

/** How an agreement was taken; the votes are null where none were counted. */
export interface VoteOnAgreement {
  readonly form: string;
  readonly votes: { readonly for: number; readonly against: number; readonly abstain: number } | null;
}

/** How the agreements of a meeting were taken, of those of which it was said. */
export async function votesOnAgreements(
  { tx, organization, process }: FactScope,
  meeting: string,
): Promise<ReadonlyMap<string, VoteOnAgreement>> {
  const rows = await tx
    .selectFrom('agreement_vote')
    .innerJoin('agreement', (join) =>
      join
        .onRef('agreement.organization', '=', 'agreement_vote.organization')
        .onRef('agreement.process', '=', 'agreement_vote.process')
        .onRef('agreement.id', '=', 'agreement_vote.agreement'),
    )
    .selectAll('agreement_vote')
    .where('agreement_vote.organization', '=', organization)
    .where('agreement_vote.process', '=', process)
    .where('agreement.meeting', '=', meeting)
    .execute();
  return new Map(
    rows.map(({ agreement, form, votes_for, votes_against, votes_abstain }) => [
      agreement,
      {
        form,
        votes:
          votes_for === null
            ? null
            : { for: votes_for, against: votes_against ?? 0, abstain: votes_abstain ?? 0 },
      },
    ]),
  );
}
