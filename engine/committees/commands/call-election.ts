import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id, Slug, Text } from '../../kernel/values.ts';
import { Period } from '../../workflow/spec-values.ts';
import { assemblyInHand } from '../assembly-in-hand.ts';
import { type CommitteeRow, committeeRow } from '../committee-row.ts';
import type { PostAsked } from '../count/terms.ts';
import { scopeOf, sealedElection } from '../election-row.ts';
import { underWay } from '../elections-under-way.ts';
import { electionModes, tieRules } from '../kinds.ts';
import { committeeLifecycle, electionLifecycle } from '../machine.ts';
import { membersOf, vacanciesOf } from '../members.ts';

/**
 * Puts an election on the agenda of an assembly: for which seats, how, for how many each may raise a hand, who may
 * vote and stand, and what follows a tie. Called only after the assembly began, it is marked so. An election that
 * was rejected or stayed undecided is repeated by calling another.
 */
export const callElection = defineCommand({
  name: 'call-election',
  input: z.strictObject({
    committee: Id,
    meeting: Id,
    fills: z.enum(['every-seat', 'vacancies']).default('every-seat'),
    mode: z.enum(electionModes),
    ties: z.enum(tieRules),
    votesEach: z.int().min(1).max(200).optional(),
    votingGroups: z.array(Slug).max(100).default([]),
    mayVote: Text,
    mayStand: Text,
    objections: Period.optional(),
  }),
  by: ['team', 'facilitator', 'secretary'],
  on: { lifecycle: committeeLifecycle, id: (input) => input.committee },
  async record(context) {
    const { tx, organization, process, input, newId, begin, seal, recordedAt } = context;
    const { committee: of, meeting, fills, mode, ties, objections } = input;
    const assembly = await assemblyInHand(context, meeting);
    if (isRefused(assembly)) return assembly;
    const committee = await committeeRow(context, of);
    const earlier = await earlierElections(context, of);
    const standing = earlier.find(({ state }) => underWay.includes(state));
    if (standing !== undefined) return notPossible('election-under-way', { election: standing.id });
    const posts = await postsAsked(context, committee);
    if (isRefused(posts)) return posts;
    const id = newId();
    const last = earlier.at(-1);
    const repeats = last !== undefined && last.state !== 'confirmed' ? last.id : null;
    const row = {
      posts,
      voting_groups: input.votingGroups,
      may_vote: input.mayVote,
      may_stand: input.mayStand,
      result: null,
      presiding: null,
      composition: null,
      reason: null,
    };
    const onAgenda = recordedAt < assembly.startsAt;
    const number = earlier.length + 1;
    await tx
      .insertInto('election')
      .values({
        organization,
        process: process.id,
        id,
        state: begin(electionLifecycle, id),
        ...row,
        committee: of,
        meeting,
        number,
        repeats,
        fills,
        mode,
        ties,
        on_agenda: onAgenda,
        objections: objections ?? null,
        called_at: recordedAt,
        ...seal('election', id, sealedElection(row)),
      })
      .execute();
    const payload = { election: id, committee: of, meeting, number, fills, mode, ties, posts, onAgenda };
    return {
      event: { type: 'election-called', payload: { ...payload, repeats, objections } },
      result: { election: id, number, onAgenda },
    };
  },
});

function earlierElections({ tx, organization, process }: Context<unknown>, committee: string) {
  return tx
    .selectFrom('election')
    .select(['id', 'state'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('committee', '=', committee)
    .orderBy('number')
    .execute();
}

/** The seats that are voted on, and for how many of each post a person may raise a hand: all, unless it is said. */
async function postsAsked(
  context: Context<{ readonly fills: string; readonly votesEach?: number | undefined }>,
  committee: CommitteeRow,
): Promise<PostAsked[] | Refused> {
  const { fills, votesEach = Number.POSITIVE_INFINITY } = context.input;
  const vacancies =
    fills === 'vacancies'
      ? vacanciesOf(committee, await membersOf(scopeOf(context), committee.id))
      : committee.posts;
  if (fills === 'vacancies' && committee.state !== 'in-office') return notPossible('not-in-office-yet');
  if (vacancies.length === 0) return notPossible('no-seat-is-vacant');
  return vacancies.map(({ post, seats }) => ({ post, seats, votesEach: Math.min(seats, votesEach) }));
}
