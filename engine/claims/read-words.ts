import type { Context } from '../kernel/command.ts';

/** The words that a contradiction was recorded in, which never change. */
export const readWords = (
  { tx, organization, process }: Context<unknown>,
  contradiction: string,
): Promise<{ question: string; why: string }> =>
  tx
    .selectFrom('contradiction')
    .select(['question', 'why'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', contradiction)
    .executeTakeFirstOrThrow();
