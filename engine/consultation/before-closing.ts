import type { Guard } from '../kernel/guard.ts';
import { notPossible } from '../kernel/refusals.ts';

/**
 * A process is not closed while a result may still be objected to, or an objection waits for its answer: a waiver of the
 * rule lets a stage pass, and takes the right from nobody.
 */
export const answerObjectionsFirst: Guard = {
  of: ['close-process'],
  async before({ tx, organization, process, recordedAt }) {
    const rows = await tx
      .selectFrom('consultation')
      .select(['open_objections as open', 'objections_until as until'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('state', '=', 'published')
      .execute();
    const objections = rows.reduce((sum, { open }) => sum + open, 0);
    if (objections > 0) return notPossible('objections-not-answered', { objections });
    const until = rows
      .map((row) => row.until)
      .filter((one) => one !== null && one >= recordedAt)
      .sort()
      .at(-1);
    return until === undefined ? [] : notPossible('objections-still-possible', { until });
  },
};
