import type { Selectable, Updateable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Context } from '../kernel/command.ts';
import type { Lifecycle } from '../kernel/machine.ts';
import type { ApprovalByTerms } from '../workflow/spec.ts';
import { type CarriedOut, carryOut } from './carry-out.ts';
import { type Base, certainResult, countByTerms, type Result, resultOf, type VotesCast } from './decision.ts';
import { resolutionLifecycle } from './machine.ts';
import { seatsInOffice } from './seats.ts';

/** A resolution as commands need it. */
export type Resolution = Selectable<Schema['resolution']>;

type Scope = Pick<Context<unknown>, 'tx' | 'organization' | 'process'>;

export function readResolution({ tx, organization, process }: Scope, id: string): Promise<Resolution> {
  return tx
    .selectFrom('resolution')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The lifecycle of resolutions in a process: the version that its workflow was published with. */
export const lifecycleIn = ({ catalogue, process }: Context<unknown>): Lifecycle =>
  catalogue.lifecycle('resolution', process.workflow.pins.lifecycles.resolution) ?? resolutionLifecycle;

/** Changes what a resolution shows; its state is the kernel's. */
export async function updateResolution(
  { tx, organization, process }: Scope,
  id: string,
  set: Omit<Updateable<Schema['resolution']>, 'state'>,
): Promise<void> {
  await tx
    .updateTable('resolution')
    .set(set)
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .execute();
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

/**
 * What a vote by the workflow's own terms is counted on. It was frozen when the vote was opened and grows with the
 * members who took office since, for they vote too; it never shrinks, so that nobody decides by leaving.
 */
export async function baseOf(context: Scope, resolution: Resolution, at: string): Promise<Base> {
  const now = await seatsInOffice(context, at);
  return {
    seats: Math.max(resolution.seats, now.seats),
    inOffice: Math.max(resolution.in_office, now.inOffice),
  };
}

/** The workflow's own terms for a stage, where it has them: a process that migrated may have other rules by now. */
export function ownTerms({ process }: Scope, stage: string | null): ApprovalByTerms | undefined {
  const approval = stage === null ? undefined : process.workflow.spec.stages[stage]?.approval;
  return approval === undefined || 'procedure' in approval ? undefined : approval;
}

/** The same, of a resolution that is being voted on by them. Throws where there are none. */
export function termsOf(scope: Scope, stage: string | null): ApprovalByTerms {
  const terms = ownTerms(scope, stage);
  if (terms === undefined) throw new Error(`No terms for the stage ${stage}.`);
  return terms;
}

/** The result that no vote still to come can change, if there is one. */
export const certain = (context: Scope, { stage, call }: Resolution, votes: VotesCast, base: Base) =>
  certainResult(votes, base, termsOf(context, stage), call);

export const resultNow = (context: Scope, { stage, call }: Resolution, votes: VotesCast, base: Base) =>
  resultOf(votes, base, termsOf(context, stage), call);

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
  { votes, base, result }: { readonly votes: VotesCast; readonly base: Base; readonly result: Result },
): Promise<Closed> {
  const into = result === 'tie' ? 'returned' : result;
  const count = countByTerms(votes, base, termsOf(context, resolution.stage), resolution.call);
  await updateResolution(context, resolution.id, { seats: base.seats, in_office: base.inOffice });
  const carriedOut = await decide(context, resolution, into, { result, votes, count });
  return { result, votes, ...(carriedOut === undefined ? {} : { carriedOut }) };
}

/**
 * Ends a resolution's vote: what is approved takes effect in the same transaction, a stage that is returned is
 * worked on again. Answers whether it took effect, where it was approved.
 */
export async function decide(
  context: Context<unknown>,
  resolution: Resolution,
  into: 'approved' | 'returned' | 'no-quorum',
  result: object,
  /** The event of the lifecycle, where it is not the closing of the vote. */
  by = 'close-resolution',
): Promise<CarriedOut | undefined> {
  await context.step(resolutionLifecycle, resolution.id, `${by}.${into}`);
  await context.settle('resolution-closes', resolution.id);
  await updateResolution(context, resolution.id, { decided_at: context.recordedAt, result });
  if (into === 'approved') return carryOut(context, resolution);
  if (into === 'returned' && resolution.kind === 'passage') context.course(`return.${resolution.stage}`);
  return undefined;
}
