import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, refuse } from '../../kernel/refusals.ts';
import { Id, Line } from '../../kernel/values.ts';
import { endMembership, membershipRow } from '../members.ts';

const office = ['team', 'secretary', 'facilitator'] as const;
const members = ['promoter', 'territorial-servant', 'liaison', 'observer'] as const;

/** Writes down that a member resigns, by the letter or the minutes that say so. A member resigns for nobody else. */
export const resignMembership = defineCommand({
  name: 'resign-membership',
  input: z.strictObject({ membership: Id, document: Line }),
  by: [...office, ...members],
  // Nobody is kept on a committee by the stage that the process is in.
  course: 'always',
  async record(context) {
    const { input, acting, recordedAt } = context;
    const row = await membershipRow(context, input.membership);
    if (isRefused(row)) return row;
    const isOffice = office.some((role) => role === acting.role);
    if (!isOffice && acting.id !== row.person) {
      return refuse({ code: 'not-permitted', command: 'resign-membership', needs: office });
    }
    const act = { kind: 'other' as const, reference: input.document };
    const ending = { event: 'resign-membership', at: recordedAt, act, note: input.document };
    const refused = await endMembership(context, row, ending);
    if (refused !== undefined) return refused;
    const payload = { membership: row.id, committee: row.committee, post: row.post };
    return { event: { type: 'membership-resigned', payload } };
  },
});
