import type { Context } from '../kernel/command.ts';
import type { Adopted } from './views/agreement-vote.ts';

/** Keeps how an agreement was taken. */
export async function keepVote(
  { tx, organization, process }: Context<unknown>,
  agreement: string,
  adopted: Adopted,
): Promise<void> {
  const votes = 'votes' in adopted ? adopted.votes : { for: null, against: null, abstain: null };
  await tx
    .insertInto('agreement_vote')
    .values({
      ...{ organization, process: process.id, agreement, form: adopted.form },
      ...{ votes_for: votes.for, votes_against: votes.against, votes_abstain: votes.abstain },
    })
    .execute();
}
