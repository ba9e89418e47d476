import type { Selectable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Context } from '../kernel/command.ts';

export type AgreementRow = Selectable<Schema['agreement']>;

/** An agreement that the kernel has already found, whole. */
export function agreementRow(
  { tx, organization, process }: Context<unknown>,
  id: string,
): Promise<AgreementRow> {
  return tx
    .selectFrom('agreement')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The agreements of a meeting, by their number. */
export function agreementsOfMeeting(
  { tx, organization, process }: Pick<Context<unknown>, 'tx' | 'organization' | 'process'>,
  meeting: string,
): Promise<AgreementRow[]> {
  return tx
    .selectFrom('agreement')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('meeting', '=', meeting)
    .orderBy('number')
    .execute();
}
