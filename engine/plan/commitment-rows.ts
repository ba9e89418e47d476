import type { MilestoneSnapshot } from '../database/tables/plan.ts';
import type { Context } from '../kernel/command.ts';
import type { CommitmentColumns } from './commitment-fields.ts';
import { type MilestoneFields, sealedColumns } from './commitment-fields.ts';

/** A commitment's row, as a command reads it under the process's lock. */
export async function commitmentRow({ tx, organization, process }: Context<unknown>, id: string) {
  return tx
    .selectFrom('commitment')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Seals a commitment's texts anew: the row keeps salt and seal, the ledger keeps the seal. */
export function sealCommitment(context: Context<unknown>, id: string, columns: CommitmentColumns) {
  const texts = Object.fromEntries(sealedColumns.map((name) => [name, columns[name]]));
  return context.seal('commitment', id, texts);
}

/** Writes a commitment's columns and its next version, with its texts sealed. */
export async function writeCommitment(
  context: Context<unknown>,
  id: string,
  columns: CommitmentColumns,
  version: number,
): Promise<void> {
  await context.tx
    .updateTable('commitment')
    .set({ ...columns, version, ...sealCommitment(context, id, columns) })
    .where('organization', '=', context.organization)
    .where('process', '=', context.process.id)
    .where('id', '=', id)
    .execute();
}

export const milestoneColumns = (fields: MilestoneFields) => ({
  title: fields.title,
  starts_on: fields.startsOn ?? null,
  due_on: fields.dueOn ?? null,
  responsible: fields.responsible ?? null,
  evidence_asked: fields.evidenceAsked ?? null,
});

type MilestoneColumns = ReturnType<typeof milestoneColumns>;

export function sealMilestone(context: Context<unknown>, id: string, columns: MilestoneColumns) {
  const { title, responsible, evidence_asked } = columns;
  return context.seal('milestone', id, { title, responsible, evidence_asked });
}

/**
 * Makes a commitment's milestones the given ones, told apart by their code. One that is left out keeps its row,
 * marked as removed: what was promised stays readable, and its reports keep what they report on.
 */
export async function writeMilestones(
  context: Context<unknown>,
  commitment: string,
  milestones: readonly MilestoneFields[],
): Promise<{ code: string; id: string }[]> {
  const { tx, organization, process, recordedAt } = context;
  const at = { organization, process: process.id };
  const there = await milestonesOf(context, commitment);
  const kept = new Set(milestones.map(({ code }) => code));
  const written: { code: string; id: string }[] = [];
  for (const [index, fields] of milestones.entries()) {
    const id = there.find(({ code }) => code === fields.code)?.id ?? context.newId();
    const columns = milestoneColumns(fields);
    const row = { ...columns, ordinal: index + 1, removed_at: null, ...sealMilestone(context, id, columns) };
    await tx
      .insertInto('milestone')
      .values({ ...at, id, commitment, code: fields.code, ...row })
      .onConflict((conflict) => conflict.columns(['organization', 'process', 'id']).doUpdateSet(row))
      .execute();
    written.push({ code: fields.code, id });
  }
  for (const { id, code, removed_at } of there) {
    if (kept.has(code) || removed_at !== null) continue;
    await tx
      .updateTable('milestone')
      .set({ removed_at: recordedAt })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', id)
      .execute();
  }
  return written;
}

/** Every milestone that a commitment has or had, in order. */
export async function milestonesOf({ tx, organization, process }: Context<unknown>, commitment: string) {
  return tx
    .selectFrom('milestone')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('commitment', '=', commitment)
    .orderBy('ordinal')
    .execute();
}

export const asMilestoneSnapshot = (row: {
  code: string;
  title: string;
  starts_on: string | null;
  due_on: string | null;
  responsible: string | null;
  evidence_asked: string | null;
}): MilestoneSnapshot => ({
  code: row.code,
  title: row.title,
  startsOn: row.starts_on,
  dueOn: row.due_on,
  responsible: row.responsible,
  evidenceAsked: row.evidence_asked,
});
