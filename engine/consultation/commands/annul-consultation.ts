import { z } from 'zod';
import { holdBallots } from '../../kernel/ballot-lock.ts';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Line, Text } from '../../kernel/values.ts';
import { consultationInHand, scopeOf, writeConsultation } from '../consultation-row.ts';
import { consultationLifecycle } from '../machine.ts';

/**
 * Annuls a consultation whose charter is frozen and whose result is not firm, by an authority, for a reason of a
 * closed list and an explanation in public. No ballot is taken from here on, and the keys are destroyed.
 */
export const annulConsultation = defineCommand({
  name: 'annul-consultation',
  input: z.strictObject({
    consultation: Id,
    reason: z.enum([
      'irregularities',
      'interruption',
      'order-of-authority',
      'charter-error',
      'objection-upheld',
    ]),
    authority: Line,
    explanation: Text,
  }),
  by: ['secretary', 'administrator'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  // A process that was suspended or cancelled must not leave keys behind.
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, recordedAt, seal, wait, settle } = context;
    const { consultation, reason, authority, explanation } = input;
    const scope = scopeOf(context, consultation);
    await holdBallots(tx, organization, process.id);
    const { keys_destroyed_at: destroyedAt } = await consultationInHand(scope);
    const texts = { authority, explanation };
    const at = { organization, process: process.id, id: consultation };
    await tx
      .insertInto('annulment')
      .values({ ...at, reason, ...texts, annulled_at: recordedAt, ...seal('annulment', consultation, texts) })
      .execute();
    await writeConsultation(scope, { outcome: 'void' });
    for (const kind of ['open-consultation', 'close-consultation', 'confirm-result'])
      await settle(kind, consultation);
    if (destroyedAt === null) {
      const command = 'destroy-consultation-keys';
      const about = { subject: consultation, input: { consultation }, movesWithSuspension: false };
      await wait({ kind: command, command, dueAt: recordedAt, ...about });
    }
    return { event: { type: 'consultation-annulled', payload: { consultation, reason } } };
  },
});
