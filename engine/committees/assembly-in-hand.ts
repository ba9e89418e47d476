import { type Assembly, assemblyOf } from '../dialogues/views/assembly.ts';
import type { Context } from '../kernel/command.ts';
import { notFound, notPossible, type Refused } from '../kernel/refusals.ts';

/** A meeting at which people may elect: an assembly that is set or was held. */
export async function assemblyInHand(
  { tx, organization, process }: Context<unknown>,
  meeting: string,
): Promise<Assembly | Refused> {
  const found = await assemblyOf({ tx, organization, process: process.id }, meeting);
  if (found === undefined) return notFound('meeting', meeting);
  if (found.kind !== 'assembly') return notPossible('not-an-assembly', { kind: found.kind });
  if (found.state !== 'scheduled' && found.state !== 'held') {
    return notPossible('assembly-does-not-stand', { state: found.state });
  }
  return found;
}

/** An assembly that was held, and whose minutes can still take in what is counted. */
export async function heldAssembly(
  context: Context<unknown>,
  meeting: string,
): Promise<(Assembly & { readonly heldFrom: string }) | Refused> {
  const found = await assemblyInHand(context, meeting);
  if ('refusal' in found) return found;
  if (found.heldFrom === null) return notPossible('assembly-not-held-yet');
  if (found.minutesApprovedAt !== null) return notPossible('minutes-took-no-election');
  return { ...found, heldFrom: found.heldFrom };
}

/**
 * How many of those who came may vote: the groups that the election names, or everybody. `present` is how many of
 * them were there at the vote, where somebody counted anew; never more than came.
 */
export function votersAt(
  { attendance }: Assembly,
  groups: readonly string[],
  present: number | undefined,
): { readonly voters: number } | Refused {
  const came = attendance
    .filter(({ group }) => groups.length === 0 || groups.includes(group))
    .reduce((sum, { count }) => sum + count, 0);
  if (present !== undefined && present > came) return notPossible('more-voters-than-came', { present, came });
  const voters = present ?? came;
  return voters === 0 ? notPossible('nobody-may-vote', { groups: [...groups] }) : { voters };
}
