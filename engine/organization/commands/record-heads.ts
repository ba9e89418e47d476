import { z } from 'zod';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { dayAfter, headsPerEvent, headsWait, keepHeads, movedHeads } from '../../ledger/heads.ts';

/**
 * Writes into the organization's ledger how far the ledgers of its processes have come: those that moved since the
 * last time, so many to an event, the rest at once by the next. So a process that is deleted or cut short shows.
 */
export const recordHeads = defineOrganizationCommand({
  name: 'record-heads',
  input: z.strictObject({}),
  by: ['clock', 'administrator'],
  async record({ tx, organization, recordedAt, wait }) {
    const moved = await movedHeads(tx, organization);
    const heads = moved.slice(0, headsPerEvent);
    await keepHeads(tx, organization, heads, recordedAt);
    const more = moved.length > heads.length;
    // A millisecond later: a wait that is set again to its own instant would be the one just answered.
    const soon = new Date(Date.parse(recordedAt) + 1).toISOString();
    const dueAt = more ? soon : dayAfter(recordedAt);
    await wait({ ...headsWait, dueAt, input: {}, movesWithSuspension: false });
    return { event: { type: 'heads-recorded', payload: { heads } }, result: { heads: heads.length, more } };
  },
});
