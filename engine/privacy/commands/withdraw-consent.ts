import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { eraseByConsent } from '../erasure/erase-by-consent.ts';

/**
 * Takes a consent back, at any time and without a reason: by the person, or for them. What was collected by it is
 * erased at once; that it was given and taken back stays on record.
 */
export const withdrawConsent = defineCommand({
  name: 'withdraw-consent',
  input: z.strictObject({ consent: Id }),
  by: ['team', 'facilitator', 'secretary', 'administrator', 'public'],
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, acting, recordedAt } = context;
    const { consent } = input;
    const known = await tx
      .selectFrom('consent')
      .select(['person', 'purpose', 'withdrawn_at'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', consent)
      .executeTakeFirst();
    const isOwn = known?.person === acting.id;
    if (known === undefined || (acting.role === 'public' && !isOwn)) return notFound('consent', consent);
    if (known.withdrawn_at !== null)
      return notPossible('consent-is-withdrawn', { withdrawnAt: known.withdrawn_at });
    await tx
      .updateTable('consent')
      .set({ withdrawn_at: recordedAt })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', consent)
      .execute();
    const erased = await eraseByConsent(context, consent);
    const payload = { consent, purpose: known.purpose, erased };
    return { event: { type: 'consent-withdrawn', payload }, result: { consent, erased } };
  },
});
