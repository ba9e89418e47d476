import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { Claim } from '../claim-fields.ts';
import { claimsWithoutFiles, standAgain, writeClaims } from '../claim-rows.ts';
import { contradictionLifecycle } from '../machine.ts';

/** Adds what another source says of the same point. A contradiction that was settled stands again. */
export const addClaim = defineCommand({
  name: 'add-claim',
  input: z.strictObject({ contradiction: Id, claim: Claim }),
  by: ['team', 'secretary', 'monitoring-body', 'civil-society-counterpart', 'forum-member'],
  on: { lifecycle: contradictionLifecycle, id: (input) => input.contradiction },
  course: 'always',
  async record(context) {
    const { tx, organization, process, input } = context;
    const { contradiction, claim } = input;
    const there = await tx
      .selectFrom('claim')
      .select('code')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('contradiction', '=', contradiction)
      .execute();
    if (there.some(({ code }) => code === claim.code))
      return invalid('claim.code', 'claim-code-taken', { code: claim.code });
    const refused = await claimsWithoutFiles(context, 'claim.evidence', [claim]);
    if (refused !== undefined) return refused;
    const ids = await writeClaims(context, contradiction, [claim], there.length);
    await standAgain(context, contradiction);
    const payload = { contradiction, claim: ids[claim.code] };
    return { event: { type: 'claim-added', payload }, result: { claim: ids[claim.code] } };
  },
});
