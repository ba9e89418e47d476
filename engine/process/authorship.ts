import type { FactScope } from '../gates/fact.ts';
import type { Context } from '../kernel/command.ts';
import { notPossible, type Refused } from '../kernel/refusals.ts';

/** What one person writes and another approves. */
export type Draft = 'minutes' | 'charter' | 'commitment' | 'ballot-set-aside' | 'document';

/** Keeps who wrote a thing last. Who amends another's draft takes its place: they have read it, and nobody theirs. */
export async function noteAuthor(context: Context<unknown>, kind: Draft, thing: string): Promise<void> {
  const { tx, organization, process, acting } = context;
  if (acting.kind !== 'person') return;
  await tx
    .insertInto('authorship')
    .values({ organization, process: process.id, kind, thing, person: acting.id })
    .onConflict((conflict) =>
      conflict.columns(['organization', 'process', 'kind', 'thing']).doUpdateSet({ person: acting.id }),
    )
    .execute();
}

/** Refuses that who wrote a thing last approves it: four eyes have then seen every word of it. */
export async function refuseAuthor(
  context: Context<unknown>,
  kind: Draft,
  thing: string,
): Promise<Refused | undefined> {
  const { tx, organization, process, acting } = context;
  const author = await authorOf({ tx, organization, process: process.id }, kind, thing);
  return author === acting.id ? notPossible('who-drafts-does-not-approve', { kind }) : undefined;
}

/** The person who wrote a thing last; nobody where no person did. */
export async function authorOf(
  { tx, organization, process }: FactScope,
  kind: Draft,
  thing: string,
): Promise<string | undefined> {
  const author = await tx
    .selectFrom('authorship')
    .select('person')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('kind', '=', kind)
    .where('thing', '=', thing)
    .executeTakeFirst();
  return author?.person;
}
