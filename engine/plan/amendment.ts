import type { Context } from '../kernel/command.ts';
import { keepCommitmentVersion } from './commitment-version.ts';
import { keepPlanVersion } from './plan-rows.ts';

/** Why something was changed after submission, and the act that approved it, where there is one already. */
export interface AmendmentGrounds {
  readonly reason: string;
  readonly act?: string | undefined;
  readonly approvedAt?: string | undefined;
}

/** Keeps the new version of the commitment and of the plan, and says why and by which act they changed. */
export async function recordAmendment(
  context: Context<unknown>,
  of: { readonly commitment: string; readonly milestone?: string },
  grounds: AmendmentGrounds,
): Promise<{ amendment: string; commitmentVersion: number; planVersion: number; hash: string }> {
  const { tx, organization, process, recordedAt } = context;
  const commitment = await keepCommitmentVersion(context, of.commitment);
  const plan = await keepPlanVersion(context, 'amendment');
  const amendment = context.newId();
  const texts = { reason: grounds.reason, act: grounds.act ?? null };
  await tx
    .insertInto('amendment')
    .values({
      organization,
      process: process.id,
      id: amendment,
      commitment: of.commitment,
      milestone: of.milestone ?? null,
      plan_version: plan.version,
      commitment_version: commitment.version,
      ...texts,
      approved_at: grounds.approvedAt ?? null,
      amended_at: recordedAt,
      ...context.seal('amendment', amendment, texts),
    })
    .execute();
  await context.count('amendments', 1);
  if (grounds.approvedAt !== undefined) await context.count('amendments-ratified', 1);
  return {
    amendment,
    commitmentVersion: commitment.version,
    planVersion: plan.version,
    hash: plan.hash,
  };
}
