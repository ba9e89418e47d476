import { notAccepted } from '../kernel/decide.ts';
import type { Guard } from '../kernel/guard.ts';
import { notPossible } from '../kernel/refusals.ts';
import { regions } from '../workflow/regions.ts';

/**
 * What was asked with a deadline may be answered until it, whatever stage the process is in by then and also while it is
 * suspended: whoever has the key was promised that time. It ends with the process.
 */
export const answersUntilItEnds: Guard = {
  of: [
    ...['answer-as-institution', 'enter-institution-answer', 'answer-as-citizen', 'enter-citizen-answer'],
    ...['extend-questionnaire', 'replace-answer-key'],
  ],
  async before({ process: { workflow, state } }, command) {
    const ended = Object.keys(regions(state)).length === 0;
    return ended ? notAccepted(command, workflow.machine, state) : [];
  },
};

/** A process is not closed while answers that it asked for may still come. */
export const answersComeFirst: Guard = {
  of: ['close-process'],
  async before({ tx, organization, process, recordedAt }) {
    const rows = await tx
      .selectFrom('questionnaire')
      .select(['due_at', 'public_until'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('state', '=', 'frozen')
      .execute();
    const until = rows
      .flatMap((row) => [row.due_at, row.public_until])
      .filter((one) => one !== null && one >= recordedAt)
      .sort()
      .at(-1);
    return until === undefined ? [] : notPossible('answers-may-still-come', { until });
  },
};
