import type { Selectable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Context } from '../kernel/command.ts';

export type MinutesRow = Selectable<Schema['minutes']>;

/** The minutes of a meeting, if there are any. */
export function minutesOfMeeting(
  { tx, organization, process }: Context<unknown>,
  meeting: string,
): Promise<MinutesRow | undefined> {
  return tx
    .selectFrom('minutes')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('meeting', '=', meeting)
    .executeTakeFirst();
}

/** Minutes that the kernel has already found, whole. */
export function minutesRow({ tx, organization, process }: Context<unknown>, id: string): Promise<MinutesRow> {
  return tx
    .selectFrom('minutes')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Minutes by their id; nothing where the process has no such minutes. */
export function findMinutes(
  { tx, organization, process }: Context<unknown>,
  id: string,
): Promise<MinutesRow | undefined> {
  return tx
    .selectFrom('minutes')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The columns whose texts the ledger commits to; `content` is null until the minutes are approved. */
export const sealedMinutes = (
  minutes: Pick<MinutesRow, 'agenda' | 'proceedings'>,
  content: object | null = null,
) => ({ agenda: [...minutes.agenda], proceedings: minutes.proceedings, content: content as never });
