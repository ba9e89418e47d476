import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { type CommitteeRow, committeeRow, writeCommittee } from '../committee-row.ts';
import { scopeOf } from '../election-row.ts';
import { electionUnderWay } from '../elections-under-way.ts';
import { committeeLifecycle } from '../machine.ts';
import { endMembership, membersOf } from '../members.ts';

/**
 * Ends a committee: by the clock when its term is over or its time has come, or by somebody with a reason. A working
 * group that owes its last report does not end by the clock: somebody is told. One that was only called is
 * withdrawn.
 */
export const endCommittee = defineCommand({
  name: 'end-committee',
  input: z.strictObject({ committee: Id, reason: Text.optional() }),
  by: ['secretary', 'team', 'clock'],
  on: { lifecycle: committeeLifecycle, id: (input) => input.committee },
  // A term runs out whatever stage the process is in.
  course: 'always',
  async record(context) {
    const { input, acting, recordedAt } = context;
    const committee = await committeeRow(context, input.committee);
    const byClock = acting.kind === 'clock';
    if (!byClock && input.reason === undefined) return invalid('reason', 'says-why-it-ends');
    const early = byClock ? refuseEarly(committee, recordedAt) : undefined;
    if (early !== undefined) return early;
    const standing = await electionUnderWay(scopeOf(context), committee.id);
    if (standing !== undefined && !byClock) return notPossible('election-under-way', { election: standing });
    const refused = await endMemberships(context, committee.id, 'end-committee');
    if (refused !== undefined) return refused;
    await writeCommittee(context, committee, {
      ended_at: recordedAt,
      ended_because: input.reason ?? null,
    });
    await context.settle('committee-term-ends', committee.id);
    await context.settle('working-group-due', committee.id);
    const why = byClock ? 'time-is-over' : 'with-a-reason';
    return { event: { type: 'committee-ended', payload: { committee: committee.id, why } } };
  },
});

/** The clock ends nothing before its time, and no group that owes its report. */
function refuseEarly(committee: CommitteeRow, now: string): Refused | undefined {
  const { term_to: to, due_at: due, resolution, reported_at: reported } = committee;
  if (resolution !== null && reported === null) return notPossible('last-report-is-owed', { due });
  const ends = to ?? due;
  return ends !== null && now < ends ? notPossible('term-runs-on', { to: ends }) : undefined;
}

/** Ends every membership of a committee that ends. */
export async function endMemberships(
  context: Context<unknown>,
  committee: string,
  event: 'end-committee' | 'report-to-forum.final',
): Promise<Refused | undefined> {
  for (const member of await membersOf(scopeOf(context), committee)) {
    const act = { kind: 'other' as const, reference: committee };
    const refused = await endMembership(context, member, { event, at: context.recordedAt, act });
    if (refused !== undefined) return refused;
  }
  return undefined;
}
