import type { Selectable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { FactScope } from '../gates/fact.ts';
import type { Context } from '../kernel/command.ts';

export type MeetingRow = Selectable<Schema['meeting']>;

/** A meeting of a process, whole, by its id; nothing where the process has none such. */
export function meetingOf(
  { tx, organization, process }: Pick<FactScope, 'tx' | 'organization' | 'process'>,
  id: string,
): Promise<MeetingRow | undefined> {
  return tx
    .selectFrom('meeting')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The same for a command. */
export const findMeeting = (
  { tx, organization, process }: Context<unknown>,
  id: string,
): Promise<MeetingRow | undefined> => meetingOf({ tx, organization, process: process.id }, id);

/** A meeting that the kernel has already found. */
export async function meetingRow(context: Context<unknown>, id: string): Promise<MeetingRow> {
  const row = await findMeeting(context, id);
  if (row === undefined) throw new Error(`There is no meeting ${id}.`);
  return row;
}

/** Writes figures of a meeting. Its state is the kernel's to write. */
export async function updateMeeting(
  { tx, organization, process }: Context<unknown>,
  id: string,
  figures: Partial<Omit<MeetingRow, 'organization' | 'process' | 'id' | 'state'>>,
): Promise<void> {
  await tx
    .updateTable('meeting')
    .set(figures)
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .execute();
}
