import { z } from 'zod';
import { type BaseContext, defineOrganizationCommand } from '../../kernel/command.ts';
import { isRefused, notFound, notPossible } from '../../kernel/refusals.ts';
import { Id, Instant } from '../../kernel/values.ts';
import { Act } from '../../people/act.ts';
import { writeMandateEnd } from '../../people/write-mandate.ts';

/**
 * Ends a mandate by an act that says so. It may be dated ahead, and not back: what was done under it meanwhile
 * was done with it. The last administrator of an organization stays.
 */
export const endMandate = defineOrganizationCommand({
  name: 'end-mandate',
  input: z.strictObject({ mandate: Id, act: Act, to: Instant.optional() }),
  by: ['administrator'],
  async record(context) {
    const { tx, organization, input, recordedAt } = context;
    const { mandate } = input;
    const known = await tx
      .selectFrom('mandate')
      .select(['person', 'role', 'scope', 'process', 'valid_from', 'valid_to'])
      .where('organization', '=', organization)
      .where('id', '=', mandate)
      .executeTakeFirst();
    if (known === undefined) return notFound('mandate', mandate);
    const { person, role, scope, process, valid_from: validFrom, valid_to: validTo } = known;
    const ended = await writeMandateEnd(context, { mandate, validFrom, validTo }, input);
    if (isRefused(ended)) return ended;
    const administers = role === 'administrator' && scope === 'organization';
    if (administers && !(await othersAdminister(context, input.to ?? recordedAt)))
      return notPossible('last-administrator');
    return {
      event: { type: 'mandate-ended', payload: { mandate, person, role, process, ...ended } },
      result: { mandate, to: ended.to },
    };
  },
});

/**
 * Whether another mandate to administer the whole organization stands at that instant and has no end: so that there
 * is always one without, and no date passes after which nobody administers it.
 */
async function othersAdminister(context: BaseContext<{ mandate: string }>, at: string): Promise<boolean> {
  const { tx, organization, input } = context;
  const other = await tx
    .selectFrom('mandate')
    .select('id')
    .where('organization', '=', organization)
    .where('role', '=', 'administrator')
    .where('scope', '=', 'organization')
    .where('id', '!=', input.mandate)
    .where('valid_from', '<=', at)
    .where('valid_to', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}
