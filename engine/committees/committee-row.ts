import type { Selectable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Context } from '../kernel/command.ts';
import { invalid, type Refused } from '../kernel/refusals.ts';
import type { Post } from './kinds.ts';

export type CommitteeRow = Selectable<Schema['committee']>;

/** A committee, where there is one. */
export function committeeFound(
  { tx, organization, process }: Context<unknown>,
  id: string,
): Promise<CommitteeRow | undefined> {
  return tx
    .selectFrom('committee')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A committee that the kernel has already found, whole. */
export async function committeeRow(context: Context<unknown>, id: string): Promise<CommitteeRow> {
  const row = await committeeFound(context, id);
  if (row === undefined) throw new Error(`The committee ${id} was there and is not.`);
  return row;
}

type Texts = Pick<CommitteeRow, 'title' | 'purpose' | 'posts' | 'goals' | 'delivers' | 'ended_because'>;

/** The columns that the ledger commits to. */
export const sealedCommittee = (row: Texts) => ({
  title: row.title,
  purpose: row.purpose,
  posts: row.posts.map((post) => ({ ...post })),
  goals: row.goals.map((goal) => ({ ...goal })),
  delivers: row.delivers,
  ended_because: row.ended_because,
});

/** Writes what changed of a committee, and commits to its texts again. Its state is the kernel's to write. */
export async function writeCommittee(
  context: Context<unknown>,
  row: CommitteeRow,
  changes: Partial<Omit<CommitteeRow, 'organization' | 'process' | 'id' | 'state' | 'posts' | 'goals'>>,
): Promise<void> {
  const { tx, organization, process, seal } = context;
  await tx
    .updateTable('committee')
    .set({ ...changes, ...seal('committee', row.id, sealedCommittee({ ...row, ...changes })) })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', row.id)
    .execute();
}

/** Refuses posts that are named twice, and areas that the workflow does not name. */
export function refusePosts(
  { process }: Context<unknown>,
  { posts, area }: { readonly posts: readonly Post[]; readonly area?: string | undefined },
): Refused | undefined {
  const names = posts.map(({ post }) => post);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) return invalid('posts', 'named-twice', { twice });
  const known = Object.keys(process.workflow.spec.areas ?? {});
  const asked = [...posts.map((one) => one.area), area].filter((one) => one !== undefined);
  const missing = asked.filter((one) => !known.includes(one));
  return missing.length > 0 ? invalid('area', 'not-an-area-of-the-method', { missing, known }) : undefined;
}
