import { z } from 'zod';
import { defineCorrection } from '../../gates/correction.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Slug } from '../../kernel/values.ts';
import { ContributionKind } from '../contribution-values.ts';
import { refuseUnmapped } from '../segments.ts';

/** Corrects how a contribution was written down: its kind or its segment. Its words are the person's and stay. */
export const correctContributionRecorded = defineCorrection({
  of: 'contribution-recorded',
  changes: z.strictObject({ kind: ContributionKind.optional(), segment: Slug.optional() }),
  async apply(context, payload, { kind, segment }) {
    if (kind === undefined && segment === undefined) return invalid('changes', 'nothing-to-change');
    const refused = await refuseUnmapped(context, 'changes.segment', segment === undefined ? [] : [segment]);
    if (refused !== undefined) return refused;
    await context.tx
      .updateTable('contribution')
      .set({ ...(kind === undefined ? {} : { kind }), ...(segment === undefined ? {} : { segment }) })
      .where('organization', '=', context.organization)
      .where('process', '=', context.process.id)
      .where('id', '=', String(payload.contribution))
      .execute();
    return undefined;
  },
});
