import { z } from 'zod';
import { holdBallots } from '../../kernel/ballot-lock.ts';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { boxHeads } from '../ballot-box.ts';
import { consultationInHand, scopeOf, sealedTexts, writeConsultation } from '../consultation-row.ts';
import { consultationLifecycle } from '../machine.ts';

/**
 * Records that a consultation has closed, as the clock had it, and puts in the ledger how many ballots there are
 * and the roots over them and over who voted: nothing is put in, taken out or changed unseen between here and
 * the count. It waits for the ballots that are being cast.
 */
export const closeConsultation = defineCommand({
  name: 'close-consultation',
  input: z.strictObject({ consultation: Id }),
  by: ['clock', 'team', 'secretary'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  // The clock closes it wherever the process stands.
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, recordedAt, settle, seal } = context;
    const { consultation } = input;
    const scope = scopeOf(context, consultation);
    const { charter } = await consultationInHand(scope);
    const { closesAt } = charter;
    if (recordedAt < closesAt) return notPossible('voting-still-open', { closesAt });
    await holdBallots(tx, organization, process.id);
    const closing = await boxHeads(scope);
    await writeConsultation(scope, {
      closing,
      ...seal('consultation', consultation, sealedTexts(charter, closing)),
    });
    await settle('open-consultation', consultation);
    await settle('close-consultation', consultation);
    const payload = { consultation, closesAt, ballots: closing.ballots.size, heads: closing };
    return { event: { type: 'consultation-closed', payload }, result: { ballots: closing.ballots.size } };
  },
});
