import { shownVoters } from '../../dialogues/views/shown-voters.ts';
import type { FactScope } from '../../gates/fact.ts';
import { revocationsWhere } from '../revocations.ts';
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
  /** How many had a vote; null where that would tell of a small group of those who came. */
  readonly voters: number | null;
  readonly votes: { readonly for: number; readonly against: number; readonly abstain: number };
  readonly revoked: boolean;
  readonly countedBy: string;
}

/**
 * The elections that were on the agenda of a meeting, or of which a round was counted at it. `k` is the least count
 * of people that is shown.
 */
export async function electionsAtMeeting(
  scope: FactScope,
  meeting: string,
  k: number,
): Promise<ElectionAtMeeting[]> {
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
      rounds: (await roundsOf(scope, row, k))
        .filter((round) => round.meeting === meeting)
        .map(({ meeting: _, ...round }) => round),
      lots: await lotsOf(scope, row.id),
      elected: row.result?.elected ?? [],
      vacant: row.result?.vacant ?? [],
      presiding: row.presiding,
    })),
  );
}

/** The votes on taking members off that were held at a meeting. `k` is the least count of people that is shown. */
export async function revocationsAtMeeting(
  scope: FactScope,
  meeting: string,
  k: number,
): Promise<RevocationAtMeeting[]> {
  const rows = await revocationsWhere(scope, 'revocation.meeting', meeting);
  const shown: RevocationAtMeeting[] = [];
  for (const row of rows) {
    const groups = row.voting_groups ?? [];
    shown.push({
      committee: row.committee,
      title: row.title,
      post: row.post,
      voters: await shownVoters(scope, { meeting, voters: row.voters, groups }, k),
      votes: row.votes,
      revoked: row.revoked,
      countedBy: row.counted_by,
    });
  }
  return shown;
}
