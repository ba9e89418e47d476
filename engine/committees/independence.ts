import type { Context } from '../kernel/command.ts';
import { notPossible, type Refused } from '../kernel/refusals.ts';
import { candidatesOf, scopeOf } from './election-row.ts';

/** Refuses somebody who stands in an election to count it, to draw for it, or to declare or judge it. */
export async function refuseCandidate(
  context: Context<unknown>,
  election: string,
): Promise<Refused | undefined> {
  const { kind, id } = context.acting;
  if (kind !== 'person') return undefined;
  const candidates = await candidatesOf(scopeOf(context), election);
  return candidates.some(({ person }) => person === id) ? notPossible('stands-in-this-election') : undefined;
}
