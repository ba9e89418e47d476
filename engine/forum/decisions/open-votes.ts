import type { Context } from '../../kernel/command.ts';

/** The resolutions that are being voted on in a session: it is not closed while there are any. */
export async function openVotes(
  { tx, organization, process }: Pick<Context<unknown>, 'tx' | 'organization' | 'process'>,
  session: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('resolution')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('session', '=', session)
    .where('state', 'in', ['open', 'consent'])
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
