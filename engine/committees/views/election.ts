import { privacyThreshold } from '../../dialogues/views/privacy-threshold.ts';
import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { ElectionResult } from '../count/result.ts';
import type { PostAsked } from '../count/terms.ts';
import {
  type CandidateView,
  type LotView,
  lotsOf,
  type RoundView,
  roundsOf,
  standingIn,
} from './election-counts.ts';
import { type ElectionLine, electionLine } from './election-line.ts';

/** An election, whole: its terms, its counts and lots, what they come to, and what was said against it. */
export interface ElectionView extends ElectionLine {
  readonly mayVote: string;
  readonly mayStand: string;
  readonly votingGroups: readonly string[];
  readonly posts: readonly PostAsked[];
  readonly standing: readonly CandidateView[];
  readonly counts: readonly RoundView[];
  readonly lots: readonly LotView[];
  readonly result: ElectionResult | null;
  readonly presiding: string | null;
  readonly objections: readonly ObjectionView[];
  readonly reason: string | null;
}

/** What was said against an election. Who said it is not kept. */
export interface ObjectionView {
  readonly id: string;
  readonly text: string;
  readonly raisedAt: string;
  readonly upheld: boolean | null;
  readonly answer: string | null;
}

/** One election; nothing where there is none, or no such process. */
export function electionView(
  engine: Engine,
  at: { organization: string; process: string; election: string },
): Promise<ElectionView | undefined> {
  return inProcess(engine, at, async (scope, { workflow }) => {
    const row = await scope.tx
      .selectFrom('election')
      .selectAll()
      .where('organization', '=', scope.organization)
      .where('process', '=', scope.process)
      .where('id', '=', at.election)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    return {
      ...electionLine(row),
      mayVote: row.may_vote,
      mayStand: row.may_stand,
      votingGroups: row.voting_groups,
      posts: row.posts,
      standing: await standingIn(scope, row.id),
      counts: await roundsOf(scope, row, privacyThreshold(workflow.spec)),
      lots: await lotsOf(scope, row.id),
      result: row.result,
      presiding: row.presiding,
      objections: await objectionsTo(scope, row.id),
      reason: row.reason,
    };
  });
}

async function objectionsTo(
  { tx, organization, process }: FactScope,
  election: string,
): Promise<ObjectionView[]> {
  const rows = await tx
    .selectFrom('election_objection')
    .select(['id', 'text', 'raised_at', 'upheld', 'answer'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('election', '=', election)
    .orderBy('id')
    .execute();
  return rows.map(({ raised_at, ...row }) => ({ ...row, raisedAt: raised_at }));
}
