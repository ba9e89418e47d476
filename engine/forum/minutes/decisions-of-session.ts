import { RulesOfProcedure } from '../procedure/procedure.ts';
import type { ForumScope } from '../scope.ts';
import { type RoundTold, roundsOfSession } from './rounds-of-session.ts';

/** What a session did about a matter that asks for a resolution. */
export interface DecisionTold {
  readonly item: string;
  readonly resolution: string;
  readonly kind: string;
  readonly matter: string | null;
  readonly stage: string | null;
  readonly outcome: string | null;
  /** What was put to the vote, in words; null for the passage of a stage, which its dossier says. */
  readonly title: string | null;
  readonly text: string | null;
  readonly grounds: string;
  /** How the resolution stands as the minutes are written. */
  readonly state: string;
  /** The hash of what the votes were on: the dossier of a stage, the text of a matter. */
  readonly dossierHash: string | null;
  /** What the matter came to in this session; null where it was not decided in it. */
  readonly decided: Decided | null;
  readonly rounds: readonly RoundTold[];
  readonly recused: readonly string[];
  readonly castingVote: {
    readonly seat: string;
    readonly sense: string;
    readonly reasons: string;
  } | null;
}

/** The outcome of a matter, whatever its last round was: a tie that stays one, or that a casting vote rejects, is none. */
export interface Decided {
  readonly outcome: 'approved' | 'returned' | 'no-quorum';
  readonly carriedOut: boolean;
}

/** What was decided in a session, by the matters of its agenda that ask for a resolution. */
export async function decisionsOfSession(scope: ForumScope, session: string): Promise<DecisionTold[]> {
  const { tx, organization, process } = scope;
  const rows = await tx
    .selectFrom('session_item')
    .innerJoin('resolution', (join) =>
      join
        .onRef('resolution.organization', '=', 'session_item.organization')
        .onRef('resolution.process', '=', 'session_item.process')
        .onRef('resolution.id', '=', 'session_item.resolution'),
    )
    .select(['session_item.id as item', 'resolution.id as resolution', 'resolution.state'])
    .select(['resolution.kind', 'resolution.matter', 'resolution.stage', 'resolution.outcome'])
    .select(['resolution.reason as grounds', 'resolution.call', 'resolution.result', 'resolution.procedure'])
    .select(['resolution.dossier_hash as dossierHash', 'resolution.counted_by as countedBy'])
    .select(['resolution.decided_at', 'resolution.session as votedIn'])
    .where('session_item.organization', '=', organization)
    .where('session_item.process', '=', process)
    .where('session_item.session', '=', session)
    .orderBy('session_item.number')
    .execute();
  const decisions: DecisionTold[] = [];
  for (const { call, result, procedure, countedBy, decided_at, votedIn, ...row } of rows) {
    const { resolution, state } = row;
    const rules = procedure === null ? undefined : RulesOfProcedure.parse(procedure);
    const ties = rules?.decision.ties ?? [];
    const majority = rules?.byMatter[row.matter ?? ''] ?? rules?.decision.majority;
    const here = decided_at !== null && (countedBy === 'terms' || votedIn === session);
    const decided = here ? decidedAs(state, result) : null;
    decisions.push({
      ...row,
      ...(await textOf(scope, resolution)),
      decided,
      rounds: await roundsOfSession(scope, session, { resolution, call, result, countedBy, ties, majority }),
      recused: await recusedFrom(scope, resolution),
      castingVote: decided === null ? null : await castingVoteOn(scope, resolution),
    });
  }
  return decisions;
}

function decidedAs(state: string, result: object | null): Decided {
  const told = (result as { result?: string } | null)?.result;
  const outcome = told === 'approved' || told === 'no-quorum' ? told : 'returned';
  return { outcome, carriedOut: state === 'carried-out' };
}

async function textOf({ tx, organization, process }: ForumScope, resolution: string) {
  const row = await tx
    .selectFrom('resolution_text')
    .select(['title', 'body'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('resolution', '=', resolution)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { title: row?.title ?? null, text: row?.body ?? null };
}

async function recusedFrom({ tx, organization, process }: ForumScope, resolution: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('resolution_conflict')
    .select('seat')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('resolution', '=', resolution)
    .where('state', '=', 'recused')
    .orderBy('seat')
    .execute();
  return rows.map(({ seat }) => seat);
}

async function castingVoteOn({ tx, organization, process }: ForumScope, resolution: string) {
  const row = await tx
    .selectFrom('resolution_casting_vote')
    .select(['seat', 'vote as sense', 'observations as reasons'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('resolution', '=', resolution)
    .executeTakeFirst();
  return row ?? null;
}
