import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { CommitteeRow } from '../committee-row.ts';
import type { Goal, Post } from '../kinds.ts';
import { vacanciesOf } from '../members.ts';
import { revocationsWhere } from '../revocations.ts';
import { type CommitteeLine, committeeLine } from './committee-line.ts';

/** A committee, whole: its posts and who sits on them, by post and body and never by name. */
export interface CommitteeView extends CommitteeLine {
  readonly purpose: string;
  readonly delivers: string | null;
  readonly posts: readonly Post[];
  readonly vacant: readonly { readonly post: string; readonly seats: number }[];
  readonly members: readonly MemberView[];
  readonly goals: readonly GoalView[];
  readonly role: string | null;
  readonly revocation: string;
  readonly resolution: string | null;
  readonly elections: readonly { readonly id: string; readonly number: number; readonly state: string }[];
  readonly revocations: readonly RevocationView[];
  readonly reports: readonly ReportView[];
  readonly endedBecause: string | null;
}

/** Somebody who sits or sat on it. A candidate's code stands for who was elected; names are kept elsewhere. */
export interface MemberView {
  readonly id: string;
  readonly state: string;
  readonly post: string;
  readonly area: string | null;
  readonly candidate: string | null;
  readonly seat: string | null;
  readonly body: string | null;
  readonly replaces: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly endedAt: string | null;
}

/** A goal for the composition, and whether it was reached; `not-reported` where nobody said. No count is shown. */
export interface GoalView extends Goal {
  readonly reached: 'yes' | 'no' | 'not-reported';
}

export interface RevocationView {
  readonly membership: string;
  readonly meeting: string;
  readonly votes: { readonly for: number; readonly against: number; readonly abstain: number };
  readonly revoked: boolean;
}

export interface ReportView {
  readonly id: string;
  readonly final: boolean;
  readonly summary: string;
  readonly evidence: readonly object[];
  readonly reportedAt: string;
}

/** One committee; nothing where there is none, or no such process. */
export function committeeView(
  engine: Engine,
  at: { organization: string; process: string; committee: string },
): Promise<CommitteeView | undefined> {
  return inProcess(engine, at, async (scope) => {
    const row = await scope.tx
      .selectFrom('committee')
      .selectAll()
      .where('organization', '=', scope.organization)
      .where('process', '=', scope.process)
      .where('id', '=', at.committee)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const members = await membersEver(scope, row);
    const sitting = members.filter(({ state }) => state === 'in-office');
    const elections = await electionsOf(scope, row.id);
    return {
      ...committeeLine(row),
      purpose: row.purpose,
      delivers: row.delivers,
      posts: row.posts,
      vacant: row.state === 'in-office' ? vacanciesOf(row, sitting) : [],
      members,
      goals: goalsOf(row, elections),
      role: row.role,
      revocation: row.revocation,
      resolution: row.resolution,
      elections: elections.map(({ id, number, state }) => ({ id, number, state })),
      revocations: await revocationsOf(scope, row.id),
      reports: await reportsOf(scope, row.id),
      endedBecause: row.ended_because,
    };
  });
}

async function membersEver(
  { tx, organization, process }: FactScope,
  { id, posts }: CommitteeRow,
): Promise<MemberView[]> {
  const rows = await tx
    .selectFrom('membership')
    .leftJoin('candidate', (join) =>
      join
        .onRef('candidate.organization', '=', 'membership.organization')
        .onRef('candidate.process', '=', 'membership.process')
        .onRef('candidate.id', '=', 'membership.candidate'),
    )
    .select(['membership.id', 'membership.state', 'membership.post', 'membership.seat', 'membership.body'])
    .select(['membership.replaces', 'membership.valid_from', 'membership.valid_to', 'membership.ended_at'])
    .select('candidate.code')
    .where('membership.organization', '=', organization)
    .where('membership.process', '=', process)
    .where('membership.committee', '=', id)
    .orderBy('membership.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    post: row.post,
    area: posts.find(({ post }) => post === row.post)?.area ?? null,
    candidate: row.code,
    seat: row.seat,
    body: row.body,
    replaces: row.replaces,
    from: row.valid_from,
    to: row.valid_to,
    endedAt: row.ended_at,
  }));
}

function electionsOf({ tx, organization, process }: FactScope, committee: string) {
  return tx
    .selectFrom('election')
    .select(['id', 'number', 'state', 'fills', 'composition'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('committee', '=', committee)
    .orderBy('number')
    .execute();
}

/** What the last election of every seat said of the composition. What was not said is not guessed. */
function goalsOf({ goals }: CommitteeRow, elections: Awaited<ReturnType<typeof electionsOf>>): GoalView[] {
  const last = elections.findLast(({ state, fills }) => state === 'confirmed' && fills === 'every-seat');
  return goals.map((goal) => {
    const told = last?.composition?.find(({ group }) => group === goal.group);
    if (told === undefined) return { ...goal, reached: 'not-reported' };
    return { ...goal, reached: told.count >= goal.atLeast ? 'yes' : 'no' };
  });
}

async function revocationsOf(scope: FactScope, committee: string): Promise<RevocationView[]> {
  const rows = await revocationsWhere(scope, 'membership.committee', committee);
  return rows.map(({ membership, meeting, votes, revoked }) => ({ membership, meeting, votes, revoked }));
}

async function reportsOf({ tx, organization, process }: FactScope, committee: string): Promise<ReportView[]> {
  const rows = await tx
    .selectFrom('committee_report')
    .select(['id', 'final', 'summary', 'sources', 'reported_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('committee', '=', committee)
    .orderBy('id')
    .execute();
  return rows.map(({ sources, reported_at, ...row }) => ({
    ...row,
    evidence: sources,
    reportedAt: reported_at,
  }));
}
