import type { ForumScope } from '../scope.ts';

/** A vote as minutes tell it: by seat and institution, never by a person's name. */
export interface VoteTold {
  readonly seat: string;
  readonly sector: string;
  readonly holder: string;
  readonly capacity: 'titular' | 'alternate';
  readonly sense: string;
  readonly reasons: string;
}

/** What a session decided on a matter of its agenda. */
export interface DecisionTold {
  readonly item: string;
  readonly resolution: string;
  readonly kind: string;
  readonly state: string;
  readonly stage: string | null;
  readonly outcome: string | null;
  readonly result: object | null;
  readonly votes: readonly VoteTold[];
}

/** What was decided in a session, by the matters of its agenda that ask for a resolution: the last call of each. */
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
    .select([
      'session_item.id as item',
      'resolution.id as resolution',
      'resolution.kind',
      'resolution.state',
      'resolution.stage',
      'resolution.outcome',
      'resolution.result',
      'resolution.call',
    ])
    .where('session_item.organization', '=', organization)
    .where('session_item.process', '=', process)
    .where('session_item.session', '=', session)
    .orderBy('session_item.number')
    .execute();
  const decisions: DecisionTold[] = [];
  for (const { call, ...row } of rows) {
    decisions.push({ ...row, votes: await votesTold(scope, row.resolution, call) });
  }
  return decisions;
}

async function votesTold(
  { tx, organization, process }: ForumScope,
  resolution: string,
  call: number,
): Promise<VoteTold[]> {
  const rows = await tx
    .selectFrom('resolution_vote')
    .innerJoin('seat', (join) =>
      join
        .onRef('seat.organization', '=', 'resolution_vote.organization')
        .onRef('seat.process', '=', 'resolution_vote.process')
        .onRef('seat.id', '=', 'resolution_vote.seat'),
    )
    .select(['resolution_vote.seat', 'seat.sector', 'seat.holder', 'resolution_vote.capacity'])
    .select(['resolution_vote.vote as sense', 'resolution_vote.observations as reasons'])
    .where('resolution_vote.organization', '=', organization)
    .where('resolution_vote.process', '=', process)
    .where('resolution_vote.resolution', '=', resolution)
    .where('resolution_vote.call', '=', call)
    .orderBy('resolution_vote.seat')
    .execute();
  return rows;
}
