import type { Context } from '../kernel/command.ts';
import { type CarriedOut, carryOut } from './carry-out.ts';
import { type Base, certainResult, type Result, resultOf, type VotesCast } from './decision.ts';
import { resolutionLifecycle } from './machine.ts';

/** A resolution as commands need it. */
export interface Resolution {
  readonly id: string;
  readonly kind: 'passage' | 'outcome' | 'reopening';
  readonly stage: string;
  readonly outcome: string | null;
  readonly dossier: string | null;
  readonly dossier_hash: string;
  readonly call: number;
  readonly seats: number;
  readonly in_office: number;
  readonly closes_at: string | null;
}

type Scope = Pick<Context<unknown>, 'tx' | 'organization' | 'process'>;

export function readResolution({ tx, organization, process }: Scope, id: string): Promise<Resolution> {
  return tx
    .selectFrom('resolution')
    .select([
      'id',
      'kind',
      'stage',
      'outcome',
      'dossier',
      'dossier_hash',
      'call',
      'seats',
      'in_office',
      'closes_at',
    ])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export async function votesOf({ tx, organization, process }: Scope, of: Resolution): Promise<VotesCast> {
  const rows = await tx
    .selectFrom('resolution_vote')
    .select('vote')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('resolution', '=', of.id)
    .where('call', '=', of.call)
    .execute();
  const count = (vote: string) => rows.filter((row) => row.vote === vote).length;
  return { approve: count('approve'), return: count('return'), abstain: count('abstain') };
}

const baseOf = (resolution: Resolution): Base => ({
  seats: resolution.seats,
  inOffice: resolution.in_office,
});

/** How the workflow has this stage approved. Throws where it does not: then there is no resolution either. */
export function termsOf({ process }: Scope, stage: string) {
  const approval = process.workflow.spec.stages[stage]?.approval;
  if (approval === undefined) throw new Error(`No forum approves the stage ${stage}.`);
  return approval;
}

/** The result that no vote still to come can change, if there is one. */
export const certain = (context: Scope, resolution: Resolution, votes: VotesCast): Result | undefined =>
  certainResult(votes, baseOf(resolution), termsOf(context, resolution.stage), resolution.call);

export const resultNow = (context: Scope, resolution: Resolution, votes: VotesCast): Result =>
  resultOf(votes, baseOf(resolution), termsOf(context, resolution.stage), resolution.call);

/** What a closed resolution tells: the result, the votes, and whether it took effect. */
export interface Closed {
  readonly result: Result;
  readonly votes: VotesCast;
  readonly carriedOut?: CarriedOut;
}

/** Closes a resolution with its result, and does what follows from it. A tie is not an approval. */
export async function closeWith(
  context: Context<unknown>,
  resolution: Resolution,
  votes: VotesCast,
  result: Result,
): Promise<Closed> {
  const { tx, organization, process, recordedAt } = context;
  const into = result === 'tie' ? 'returned' : result;
  await context.step(resolutionLifecycle, resolution.id, `close-resolution.${into}`);
  await context.settle('resolution-closes', resolution.id);
  await tx
    .updateTable('resolution')
    .set({ decided_at: recordedAt, result: { result, votes } })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', resolution.id)
    .execute();
  if (into === 'approved') return { result, votes, carriedOut: await carryOut(context, resolution) };
  if (into === 'returned' && resolution.kind === 'passage') context.course(`return.${resolution.stage}`);
  return { result, votes };
}
