import type { Tx } from '../../database/unit-of-work.ts';
import type { Engine } from '../../kernel/engine.ts';
import { findProcess } from '../../kernel/process-row.ts';

/** A resolution as members and the public see it: what is asked, on which dossier, who has decided, how long it has waited. */
export interface ResolutionView {
  readonly id: string;
  readonly state: string;
  readonly kind: string;
  /** The kind of matter, where the rules of procedure ask another majority for it. */
  readonly matter: string | null;
  /** What a matter is called, in the last version of its text. */
  readonly title: string | null;
  readonly stage: string | null;
  readonly outcome: string | null;
  readonly dossier: string | null;
  readonly dossierHash: string;
  readonly reason: string;
  readonly call: number;
  readonly round: number;
  /** Where it is voted on, once that is settled, and in which session. */
  readonly held: string | null;
  readonly session: string | null;
  readonly seats: number;
  readonly inOffice: number;
  readonly openedAt: string;
  readonly closesAt: string | null;
  readonly decidedAt: string | null;
  readonly result: unknown;
  /** The votes of the present call and round, by seat: members vote for those who sent them, in public. */
  readonly votes: readonly {
    readonly seat: string;
    readonly sector: string;
    readonly capacity: string;
    readonly vote: string;
    readonly observations: string;
    readonly castAt: string;
  }[];
}

/** The resolutions of a process, oldest first. A process has a few for each stage. */
export function resolutionsView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<{ items: ResolutionView[] } | undefined> {
  const { organization } = at;
  return engine.unit(organization, async (tx) => {
    const process = await findProcess(engine, tx, { organization, id: at.process, lock: false });
    if (process === undefined) return { commit: false, value: undefined };
    return { commit: false, value: { items: await resolutions(tx, organization, process.id) } };
  });
}

async function resolutions(tx: Tx, organization: string, process: string): Promise<ResolutionView[]> {
  const [rows, titles, votes] = await Promise.all([
    tx
      .selectFrom('resolution')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('id')
      .execute(),
    titlesIn(tx, organization, process),
    votesBySeat(tx, organization, process),
  ]);
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    kind: row.kind,
    matter: row.matter,
    title: titles.get(row.id) ?? null,
    stage: row.stage,
    outcome: row.outcome,
    dossier: row.dossier,
    dossierHash: row.dossier_hash,
    reason: row.reason,
    call: row.call,
    round: row.round,
    held: row.held,
    session: row.session,
    seats: row.seats,
    inOffice: row.in_office,
    openedAt: row.opened_at,
    closesAt: row.closes_at,
    decidedAt: row.decided_at,
    result: row.result,
    votes: votes
      .filter((vote) => vote.resolution === row.id && vote.call === row.call && vote.round === row.round)
      .map(({ resolution: _resolution, call: _call, round: _round, ...vote }) => vote),
  }));
}

const votesBySeat = (tx: Tx, organization: string, process: string) =>
  tx
    .selectFrom('resolution_vote')
    .innerJoin('seat', (join) =>
      join
        .onRef('seat.organization', '=', 'resolution_vote.organization')
        .onRef('seat.process', '=', 'resolution_vote.process')
        .onRef('seat.id', '=', 'resolution_vote.seat'),
    )
    .select([
      'resolution_vote.resolution',
      'resolution_vote.call',
      'resolution_vote.round',
      'resolution_vote.seat',
      'seat.sector',
      'resolution_vote.capacity',
      'resolution_vote.vote',
      'resolution_vote.observations',
      'resolution_vote.cast_at as castAt',
    ])
    .where('resolution_vote.organization', '=', organization)
    .where('resolution_vote.process', '=', process)
    .orderBy('resolution_vote.cast_at')
    .execute();

/** The titles of the matters, each in the last version of its text. */
async function titlesIn(tx: Tx, organization: string, process: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('resolution_text')
    .select(['resolution', 'title'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('version')
    .execute();
  return new Map(rows.map(({ resolution, title }) => [resolution, title]));
}
