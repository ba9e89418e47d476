import type { Context } from '../kernel/command.ts';
import { invalid, notPossible, type Refused } from '../kernel/refusals.ts';
import { type CommitteeRow, writeCommittee } from './committee-row.ts';
import { waitForReport } from './working-group.ts';

/** Gives a group that a resolution set up more time for its last report. Refuses before it writes anything. */
export async function giveMoreTime(
  context: Context<unknown>,
  committee: CommitteeRow,
  dueAt: string,
): Promise<Refused | undefined> {
  const { due_at: before, state } = committee;
  if (before === null) return notPossible('set-up-by-no-resolution');
  if (state !== 'in-office') return notPossible('group-has-ended', { state });
  if (dueAt <= context.recordedAt) return invalid('dueAt', 'in-the-past');
  if (dueAt <= before) return invalid('dueAt', 'no-more-time-than-before', { before });
  await writeCommittee(context, committee, { due_at: dueAt });
  await waitForReport(context, committee.id, dueAt);
  return undefined;
}
