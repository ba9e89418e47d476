import type { FactScope } from '../../gates/fact.ts';
import { type LotView, lotsOf, type RoundView, roundsOf } from './election-counts.ts';

/** An election as the minutes of its assembly tell it: counts and result, nothing typed. */
export interface ElectionAtMeeting {
  readonly election: string;
  readonly state: string;
  readonly committee: string;
  readonly title: string;
  readonly mode: string;
  readonly ties: string;
  readonly onAgenda: boolean;
  readonly mayVote: string;
  readonly mayStand: string;
  readonly rounds: readonly Omit<RoundView, 'meeting'>[];
  readonly lots: readonly LotView[];
  readonly elected: readonly {
    readonly candidate: string;
    readonly post: string;
    readonly by: string;
    readonly votes: number | null;
  }[];
  readonly vacant: readonly { readonly post: string; readonly seats: number }[];
  readonly presiding: string | null;
}

/** A vote on taking a member off, as the minutes tell it. */
export interface RevocationAtMeeting {
  readonly committee: string;
  readonly title: string;
  readonly post: string;
  readonly voters: number;
  readonly votes: { readonly for: number; readonly against: number; readonly abstain: number };
  readonly revoked: boolean;
  readonly countedBy: string;
}

/** The elections that were on the agenda of a meeting, or of which a round was counted at it. */
export async function electionsAtMeeting(scope: FactScope, meeting: string): Promise<ElectionAtMeeting[]> {
  const { tx, organization, process } = scope;
  const counted = await tx
    .selectFrom('election_round')
    .select('election')
    .distinct()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('meeting', '=', meeting)
    .execute();
  const ids = counted.map(({ election }) => election);
  const rows = await tx
    .selectFrom('election')
    .innerJoin('committee', (join) =>
      join
        .onRef('committee.organization', '=', 'election.organization')
        .onRef('committee.process', '=', 'election.process')
        .onRef('committee.id', '=', 'election.committee'),
    )
    .selectAll('election')
    .select('committee.title')
    .where('election.organization', '=', organization)
    .where('election.process', '=', process)
    .where((row) =>
      row.or([
        row('election.meeting', '=', meeting),
        ...(ids.length === 0 ? [] : [row('election.id', 'in', ids)]),
      ]),
    )
    .orderBy('election.id')
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      election: row.id,
      state: row.state,
      committee: row.committee,
      title: row.title,
      mode: row.mode,
      ties: row.ties,
      onAgenda: row.on_agenda,
      mayVote: row.may_vote,
      mayStand: row.may_stand,
      rounds: (await roundsOf(scope, row.id))
        .filter((round) => round.meeting === meeting)
        .map(({ meeting: _, ...round }) => round),
      lots: await lotsOf(scope, row.id),
      elected: row.result?.elected ?? [],
      vacant: row.result?.vacant ?? [],
      presiding: row.presiding,
    })),
  );
}

/** The votes on taking members off that were held at a meeting. */
export async function revocationsAtMeeting(
  { tx, organization, process }: FactScope,
  meeting: string,
): Promise<RevocationAtMeeting[]> {
  const rows = await tx
    .selectFrom('revocation')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.organization', '=', 'revocation.organization')
        .onRef('membership.process', '=', 'revocation.process')
        .onRef('membership.id', '=', 'revocation.membership'),
    )
    .innerJoin('committee', (join) =>
      join
        .onRef('committee.organization', '=', 'membership.organization')
        .onRef('committee.process', '=', 'membership.process')
        .onRef('committee.id', '=', 'membership.committee'),
    )
    .select(['membership.committee', 'committee.title', 'membership.post', 'revocation.voters'])
    .select(['revocation.votes', 'revocation.revoked', 'revocation.counted_by'])
    .where('revocation.organization', '=', organization)
    .where('revocation.process', '=', process)
    .where('revocation.meeting', '=', meeting)
    .orderBy('revocation.id')
    .execute();
  return rows.map(({ counted_by, ...row }) => ({ ...row, countedBy: counted_by }));
}
