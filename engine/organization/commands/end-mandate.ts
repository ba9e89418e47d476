import { z } from 'zod';
import { type BaseContext, defineOrganizationCommand } from '../../kernel/command.ts';
import { invalid, notFound, notPossible } from '../../kernel/refusals.ts';
import { Id, Instant, Line } from '../../kernel/values.ts';

/**
 * Ends a mandate by an act that says so. It may be dated ahead, and not back: what was done under it meanwhile
 * was done with it. The last administrator of an organization stays.
 */
export const endMandate = defineOrganizationCommand({
  name: 'end-mandate',
  input: z.strictObject({ mandate: Id, act: Line, to: Instant.optional() }),
  by: ['administrator'],
  async record(context) {
    const { tx, organization, input, recordedAt } = context;
    const to = input.to ?? recordedAt;
    if (to < recordedAt) return invalid('to', 'in-the-past');
    const known = await tx
      .selectFrom('mandate')
      .select(['person', 'role', 'process', 'valid_from', 'valid_to'])
      .where('organization', '=', organization)
      .where('id', '=', input.mandate)
      .executeTakeFirst();
    if (known === undefined) return notFound('mandate', input.mandate);
    const { person, role, process, valid_from: from, valid_to: until } = known;
    if (until !== null && until <= recordedAt) return notPossible('mandate-has-ended', { to: until });
    if (to <= from) return invalid('to', 'ends-before-it-starts', { from });
    if (role === 'administrator' && process === null && !(await othersAdminister(context)))
      return notPossible('last-administrator');
    await tx
      .updateTable('mandate')
      .set({ valid_to: to, ended_by: input.act })
      .where('organization', '=', organization)
      .where('id', '=', input.mandate)
      .execute();
    return {
      event: { type: 'mandate-ended', payload: { mandate: input.mandate, person, role, process, to } },
      result: { mandate: input.mandate, to },
    };
  },
});

/** Whether someone else administers the whole organization without an end. */
async function othersAdminister(context: BaseContext<{ mandate: string }>): Promise<boolean> {
  const { tx, organization, input, recordedAt } = context;
  const other = await tx
    .selectFrom('mandate')
    .select('id')
    .where('organization', '=', organization)
    .where('role', '=', 'administrator')
    .where('process', 'is', null)
    .where('id', '!=', input.mandate)
    .where('valid_from', '<=', recordedAt)
    .where('valid_to', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}
