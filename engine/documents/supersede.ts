import type { Context } from '../kernel/command.ts';
import type { Refused } from '../kernel/refusals.ts';
import { type DocumentRow, scopeOf, updateDocument, versionsOf } from './document-row.ts';
import { documentLifecycle } from './machine.ts';

/** How far a document has come: what has come further is not put out of force by what has not. */
const standing: { readonly [state: string]: number } = { approved: 1, signed: 2, published: 3 };

/**
 * Supersedes the earlier versions that have come no further than this one now has. So the signed version holds until the
 * next is signed too, and the published one until the next can be read.
 */
export async function supersedeEarlier(
  context: Context<unknown>,
  row: DocumentRow,
  state: 'approved' | 'signed' | 'published',
): Promise<Refused | undefined> {
  const earlier = (await versionsOf(scopeOf(context), row)).filter(
    (one) =>
      one.version < row.version && (standing[one.state] ?? Number.POSITIVE_INFINITY) <= standing[state]!,
  );
  for (const { id } of earlier) {
    const refused = await context.step(documentLifecycle, id, 'supersede');
    if (refused !== undefined) return refused;
    await updateDocument(context, id, { ended_at: context.recordedAt });
  }
  return undefined;
}
