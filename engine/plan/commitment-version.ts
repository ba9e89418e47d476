import type { CommitmentSnapshot } from '../database/tables/plan.ts';
import { hashOf } from '../kernel/canonical.ts';
import type { Context } from '../kernel/command.ts';
import { asMilestoneSnapshot, commitmentRow, milestonesOf } from './commitment-rows.ts';

/** A commitment as it reads now, whole: what its version and the plan's are made of. */
export async function commitmentSnapshot(context: Context<unknown>, id: string): Promise<CommitmentSnapshot> {
  const row = await commitmentRow(context, id);
  const milestones = await milestonesOf(context, id);
  const proposals = await context.tx
    .selectFrom('commitment_proposal')
    .select('proposal')
    .where('organization', '=', context.organization)
    .where('process', '=', context.process.id)
    .where('commitment', '=', id)
    .orderBy('proposal')
    .execute();
  return {
    code: row.code,
    number: row.number,
    version: row.version,
    title: row.title,
    problem: row.problem,
    statusQuo: row.status_quo,
    action: row.action,
    lead: row.lead,
    responsibleOffice: row.responsible_office,
    supporting: row.supporting,
    outside: row.outside,
    counterpart: row.counterpart,
    values: row.open_government_values,
    policyAreas: row.policy_areas,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    indicators: row.indicators,
    artefacts: row.artefacts,
    milestones: milestones.filter((one) => one.removed_at === null).map(asMilestoneSnapshot),
    proposals: proposals.map(({ proposal }) => proposal),
  };
}

/** Keeps a commitment as it reads now as one of its versions. A version that is kept already stays as it is. */
export async function keepCommitmentVersion(
  context: Context<unknown>,
  commitment: string,
): Promise<{ version: number; hash: string }> {
  const { tx, organization, process, recordedAt } = context;
  const content = await commitmentSnapshot(context, commitment);
  const { version } = content;
  const hash = hashOf(content);
  const kept = await tx
    .selectFrom('commitment_version')
    .select('hash')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('commitment', '=', commitment)
    .where('version', '=', version)
    .executeTakeFirst();
  if (kept !== undefined) return { version, hash: kept.hash };
  const id = context.newId();
  const sealed = context.seal('commitment_version', id, { content });
  await tx
    .insertInto('commitment_version')
    .values({
      organization,
      process: process.id,
      id,
      commitment,
      version,
      content,
      hash,
      made_at: recordedAt,
      ...sealed,
    })
    .execute();
  return { version, hash };
}
