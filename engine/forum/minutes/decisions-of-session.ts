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
  readonly rounds: readonly RoundTold[];
  readonly recused: readonly string[];
  readonly castingVote: {
    readonly seat: string;
    readonly sense: string;
    readonly reasons: string;
  } | null;
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
    .select(['resolution.reason as grounds', 'resolution.call', 'resolution.result'])
    .where('session_item.organization', '=', organization)
    .where('session_item.process', '=', process)
    .where('session_item.session', '=', session)
    .orderBy('session_item.number')
    .execute();
  const decisions: DecisionTold[] = [];
  for (const { call, result, ...row } of rows) {
    const { resolution } = row;
    decisions.push({
      ...row,
      ...(await textOf(scope, resolution)),
      rounds: await roundsOfSession(scope, session, { resolution, call, result }),
      recused: await recusedFrom(scope, resolution),
      castingVote: await castingVoteOn(scope, resolution),
    });
  }
  return decisions;
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
