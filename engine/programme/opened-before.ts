import { sql } from 'kysely';
import type { Context } from '../kernel/command.ts';
import type { Issue } from '../kernel/refusals.ts';

interface Child {
  readonly title: string;
  readonly territory?: string | undefined;
}

const nameOf = (title: string, territory: string | null | undefined): string =>
  `${territory ?? ''}\n${title}`;

/**
 * Which of the children are there already under the same title and in the same place, are asked for already, or stand
 * twice in the list: a list that is sent a second time opens nothing twice.
 */
export async function openedBefore(
  { tx, organization, process }: Context<unknown>,
  children: readonly Child[],
): Promise<Issue[]> {
  const { rows } = await sql<{ title: string; territory: string | null }>`
    select title, territory from process
    where organization = ${organization} and programme = ${process.id}
    union all
    select child.input ->> 'title', child.input ->> 'territory'
    from intent_child child join intent on intent.organization = child.organization
      and intent.process = child.process and intent.id = child.intent
    where child.organization = ${organization} and child.process = ${process.id}
      and child.settled_at is null and intent.command = 'open-process'`.execute(tx);
  const taken = new Set(rows.map(({ title, territory }) => nameOf(title, territory)));
  const issues: Issue[] = [];
  for (const [index, { title, territory }] of children.entries()) {
    const name = nameOf(title, territory);
    if (taken.has(name)) issues.push({ path: `children.${index}.title`, reason: 'child-there-already' });
    taken.add(name);
  }
  return issues;
}
