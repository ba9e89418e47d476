import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { forgetStation } from '../casting/polling-station.ts';
import { consultationInHand, scopeOf, writeConsultation } from '../consultation-row.ts';
import { consultationLifecycle } from '../machine.ts';

/**
 * Destroys the keys of a consultation that is counted or void, for good: from here on nobody opens a ballot, and
 * nobody makes a pseudonym of a document number. It comes after the count was committed. Repeated after a crash,
 * it finishes what was begun.
 */
export const destroyConsultationKeys = defineCommand({
  name: 'destroy-consultation-keys',
  input: z.strictObject({ consultation: Id }),
  by: ['clock', 'secretary', 'team'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  course: 'always',
  async record(context) {
    const { organization, process, input, keys, recordedAt, settle } = context;
    const { consultation } = input;
    const scope = scopeOf(context, consultation);
    const { keys_destroyed_at: before } = await consultationInHand(scope);
    if (before !== null) return notPossible('keys-destroyed-before', { destroyedAt: before });
    const destroyed = await keys.destroy({ organization, consultation });
    if (!destroyed.ok) return notPossible(destroyed.refusal.code);
    forgetStation(keys, { organization, process: process.id, consultation });
    await writeConsultation(scope, { keys_destroyed_at: recordedAt });
    await settle('destroy-consultation-keys', consultation);
    return { event: { type: 'consultation-keys-destroyed', payload: { consultation } } };
  },
});
