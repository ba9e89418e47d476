import { shownVoters } from '../../dialogues/views/shown-voters.ts';
import type { FactScope } from '../../gates/fact.ts';
import type { CountedContest } from '../count/terms.ts';
import type { ElectionRow } from '../election-row.ts';

/** A count as it was done: totals of hands, which are the public's however few they are. */
export interface RoundView {
  readonly round: number;
  readonly meeting: string;
  /** How many had a vote; null where that would tell of a small group of those who came. */
  readonly voters: number | null;
  readonly countedBy: string;
  readonly countedAt: string;
  /** How many were against an acclamation; null where hands were counted. */
  readonly dissent: number | null;
  readonly contests: readonly CountedContest[];
}

export interface LotView {
  readonly contest: string;
  readonly drawn: readonly string[];
  readonly record: string;
  readonly drawnAt: string;
}

/** Who stands, by code: a person's id is nobody's business but that of who nominated them. */
export interface CandidateView {
  readonly code: string;
  readonly state: string;
  readonly post: string;
  readonly slate: string | null;
}

export async function roundsOf(
  scope: FactScope,
  { id: election, voting_groups: groups }: Pick<ElectionRow, 'id' | 'voting_groups'>,
  k: number,
): Promise<RoundView[]> {
  const { tx, organization, process } = scope;
  const rows = await tx
    .selectFrom('election_round')
    .select(['round', 'meeting', 'voters', 'counted_by', 'counted_at', 'dissent', 'contests'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('election', '=', election)
    .orderBy('round')
    .execute();
  const rounds: RoundView[] = [];
  for (const { counted_by, counted_at, ...row } of rows) {
    const voters = await shownVoters(scope, { ...row, groups }, k);
    rounds.push({ ...row, voters, countedBy: counted_by, countedAt: counted_at });
  }
  return rounds;
}

export async function lotsOf({ tx, organization, process }: FactScope, election: string): Promise<LotView[]> {
  const rows = await tx
    .selectFrom('election_lot')
    .select(['contest', 'drawn', 'record', 'drawn_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('election', '=', election)
    .orderBy('id')
    .execute();
  return rows.map(({ drawn_at, ...row }) => ({ ...row, drawnAt: drawn_at }));
}

export function standingIn(
  { tx, organization, process }: FactScope,
  election: string,
): Promise<CandidateView[]> {
  return tx
    .selectFrom('candidate')
    .select(['code', 'state', 'post', 'slate'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('election', '=', election)
    .orderBy('position')
    .execute();
}
