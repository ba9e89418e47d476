import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id, Instant, Text } from '../../kernel/values.ts';
import { endTable } from '../end-table.ts';
import { workingTableLifecycle } from '../machine.ts';
import { tableRow } from '../table-row.ts';

/**
 * Ends a table with its result, and with it what lay on it. Refused before it has sat, because a table resolves by sitting
 * down, and while an agreement of its sittings is open: what was promised at the table is its result.
 */
export const resolveWorkingTable = defineCommand({
  name: 'resolve-working-table',
  input: z.strictObject({ table: Id, outcome: Text, resolvedAt: Instant.optional() }),
  by: ['team', 'facilitator', 'secretary', 'territorial-servant'],
  on: { lifecycle: workingTableLifecycle, id: (input) => input.table },
  occurredAt: (input) => input.resolvedAt,
  async record(context) {
    const { table, outcome } = context.input;
    const { sittings } = await tableRow(context, table);
    if (sittings === 0) return notPossible('table-never-sat');
    const refused = await refuseOpenAgreements(context, table);
    if (refused !== undefined) return refused;
    const ended = await endTable(context, table, { command: 'resolve-working-table', outcome });
    if (isRefused(ended)) return ended;
    await context.count('working-tables-resolved', 1);
    return { event: { type: 'working-table-resolved', payload: { table, ...ended } } };
  },
});

async function refuseOpenAgreements(
  { tx, organization, process }: Context<unknown>,
  table: string,
): Promise<Refused | undefined> {
  const open = await tx
    .selectFrom('agreement')
    .innerJoin('meeting', (on) =>
      on
        .onRef('meeting.organization', '=', 'agreement.organization')
        .onRef('meeting.process', '=', 'agreement.process')
        .onRef('meeting.id', '=', 'agreement.meeting'),
    )
    .select('agreement.id')
    .where('agreement.organization', '=', organization)
    .where('agreement.process', '=', process.id)
    .where('agreement.state', '=', 'open')
    .where('meeting.working_table', '=', table)
    .orderBy('agreement.id')
    .limit(100)
    .execute();
  return open.length === 0
    ? undefined
    : notPossible('table-has-open-agreements', { open: open.length, agreements: open.map(({ id }) => id) });
}
