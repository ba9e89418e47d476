import type { Count } from '../decisions/count-votes.ts';
import type { Majority } from '../procedure/decision-rules.ts';
import type { RulesOfProcedure } from '../procedure/procedure.ts';
import type { ForumScope } from '../scope.ts';

/** A vote as minutes tell it: by seat and institution, never by a person's name. */
export interface VoteTold {
  readonly seat: string;
  readonly sector: string;
  readonly holder: string;
  readonly capacity: 'titular' | 'alternate';
  readonly sense: string;
  readonly reasons: string;
  /** Whether the member cast it or the secretary recorded it from a roll call, and then by which office. */
  readonly castBy: 'member' | 'roll-call';
  readonly recordedBy: string | null;
  /** From where it was cast; null where a workflow's own terms counted. */
  readonly mode: 'in-person' | 'remote' | 'in-writing' | null;
}

/** A round of a vote: what came of it, how it was counted, and each seat's vote. */
export interface RoundTold {
  readonly call: number;
  readonly round: number;
  readonly outcome: string;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** How many votes for were needed; null where a workflow's own terms counted. */
  readonly needed: number | null;
  /** The majority that the rules ask for, and the number that it was counted on; records of earlier lack it. */
  readonly majority?: Majority & { readonly base: number };
  /** What the rules do about it where it is a tie; null where it is none, or where no step is left. */
  readonly next: RulesOfProcedure['decision']['ties'][number]['kind'] | null;
  readonly votes: readonly VoteTold[];
}

interface Voted {
  readonly resolution: string;
  readonly call: number;
  readonly result: object | null;
  readonly countedBy: string;
  readonly ties: RulesOfProcedure['decision']['ties'];
  /** What the rules ask for of such a matter; nothing where a workflow's own terms counted. */
  readonly majority: Majority | undefined;
}

/** The rounds of a vote that were held in a session, in their order; one by a workflow's terms has the last call. */
export async function roundsOfSession(scope: ForumScope, session: string, of: Voted): Promise<RoundTold[]> {
  const { tx, organization, process } = scope;
  const rows = await tx
    .selectFrom('resolution_round')
    .select(['session', 'call', 'round', 'outcome', 'counted'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('resolution', '=', of.resolution)
    .orderBy('call')
    .orderBy('round')
    .execute();
  if (of.countedBy === 'terms') return byTerms(scope, of);
  const rounds: RoundTold[] = [];
  // The steps about a tie are taken in their order, whichever session each of them is held in.
  let steps = 0;
  for (const { session: heldIn, call, round, outcome, counted } of rows) {
    const next = outcome === 'tie' ? (of.ties[steps++]?.kind ?? null) : null;
    if (heldIn !== session) continue;
    const { votes: sums, majority } = counted as Count;
    const votes = await votesTold(scope, { resolution: of.resolution, call, round });
    const { for: inFavour, against, abstain } = sums;
    const { needed, base } = majority;
    // What stays of an objection is outvoted by another majority than the matter itself asks for.
    const asked = of.majority?.kind === majority.kind ? { majority: { ...of.majority, base } } : {};
    rounds.push({ call, round, outcome, for: inFavour, against, abstain, needed, ...asked, next, votes });
  }
  return rounds;
}

/** What a workflow's own terms counted: no rounds are kept, and the result stands in the resolution. */
async function byTerms(scope: ForumScope, { resolution, call, result }: Voted): Promise<RoundTold[]> {
  const outcome = (result as { result?: string } | null)?.result;
  const votes = await votesTold(scope, { resolution, call, round: 1 });
  if (outcome === undefined || votes.length === 0) return [];
  const sum = (sense: string) => votes.filter((vote) => vote.sense === sense).length;
  const sums = { for: sum('approve'), against: sum('return'), abstain: sum('abstain') };
  return [{ call, round: 1, outcome, ...sums, needed: null, next: null, votes }];
}

async function votesTold(
  { tx, organization, process }: ForumScope,
  of: { resolution: string; call: number; round: number },
): Promise<VoteTold[]> {
  const rows = await tx
    .selectFrom('resolution_vote')
    .innerJoin('seat', (join) =>
      join
        .onRef('seat.organization', '=', 'resolution_vote.organization')
        .onRef('seat.process', '=', 'resolution_vote.process')
        .onRef('seat.id', '=', 'resolution_vote.seat'),
    )
    .leftJoin('person', (join) =>
      join
        .onRef('person.organization', '=', 'resolution_vote.organization')
        .onRef('person.id', '=', 'resolution_vote.recorded_by'),
    )
    .select(['resolution_vote.cast_by', 'resolution_vote.mode', 'person.office', 'person.institution'])
    .select(['resolution_vote.seat', 'seat.sector', 'seat.holder', 'resolution_vote.capacity'])
    .select(['resolution_vote.vote as sense', 'resolution_vote.observations as reasons'])
    .where('resolution_vote.organization', '=', organization)
    .where('resolution_vote.process', '=', process)
    .where('resolution_vote.resolution', '=', of.resolution)
    .where('resolution_vote.call', '=', of.call)
    .where('resolution_vote.round', '=', of.round)
    .orderBy('resolution_vote.seat')
    .execute();
  return rows.map(({ cast_by, mode, office, institution, ...vote }) => ({
    ...vote,
    castBy: cast_by,
    recordedBy: [office, institution].filter((part) => part !== null).join(', ') || null,
    mode,
  }));
}
