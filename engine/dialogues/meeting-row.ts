import type { Selectable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Context } from '../kernel/command.ts';

export type MeetingRow = Selectable<Schema['meeting']>;

/** A meeting that the kernel has already found, whole. */
export function meetingRow({ tx, organization, process }: Context<unknown>, id: string): Promise<MeetingRow> {
  return tx
    .selectFrom('meeting')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** A meeting by its id; nothing where the process has none such. */
export function findMeeting(
  { tx, organization, process }: Context<unknown>,
  id: string,
): Promise<MeetingRow | undefined> {
  return tx
    .selectFrom('meeting')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirst();
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
