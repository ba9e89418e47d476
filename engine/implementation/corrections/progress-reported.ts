import { z } from 'zod';
import { defineCorrection } from '../../gates/correction.ts';
import { invalid } from '../../kernel/refusals.ts';
import { type CompletionLevel, completionLevels } from '../../scales/scales.ts';

/**
 * Corrects how far a report said that a milestone was: downwards only, because what went further than was said
 * is reported anew, with its evidence. The commitment that was completed on it stays so, and the gate tells.
 */
export const correctProgressReported = defineCorrection({
  of: 'progress-reported',
  changes: z.strictObject({ completion: z.enum(completionLevels) }),
  async apply({ tx, organization, process }, payload, { completion }) {
    const said = payload.completion as CompletionLevel;
    if (completionLevels.indexOf(completion) >= completionLevels.indexOf(said)) {
      return invalid('changes.completion', 'not-less-than-reported', { said });
    }
    await tx
      .updateTable('progress_report')
      .set({ completion })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', String(payload.report))
      .execute();
    return undefined;
  },
});
