import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible } from '../../kernel/refusals.ts';
import { Id, Slug } from '../../kernel/values.ts';
import { consentable, GivenConsent, takenConsent } from '../consent/given-consent.ts';
import { refuseUnlessThere } from '../consent/person-there.ts';

/**
 * Records that a person consents to one purpose of the privacy notice in force: by themself, or taken down by whoever
 * has their paper. The ledger keeps ids, codes and the hash of the text; never who.
 */
export const recordConsent = defineCommand({
  name: 'record-consent',
  input: z.strictObject({ person: Id, purpose: Slug, ...GivenConsent.shape }),
  by: ['team', 'facilitator', 'secretary', 'administrator', 'public'],
  course: 'always',
  occurredAt: (input) => input.givenAt,
  remembers: ({ person, purpose, givenAt }) => ({ person, purpose, givenAt }),
  async record(context) {
    const { tx, organization, process, input, acting, newId, recordedAt, seal } = context;
    const { person, purpose: code, ...given } = input;
    if (acting.role === 'public' && acting.id !== person) return notPossible('consent-of-another');
    const refused = await refuseUnlessThere(tx, organization, [person]);
    if (refused !== undefined) return refused;
    const found = await consentable(context, code, [given]);
    if (isRefused(found)) return found;
    const consent = newId();
    const taken = takenConsent(given, found);
    await tx
      .insertInto('consent')
      .values({
        organization,
        process: process.id,
        id: consent,
        person,
        ...taken,
        recorded_at: recordedAt,
        ...seal('consent', consent, { guardian: taken.guardian }),
      })
      .execute();
    const { form, means, law, text_hash: textHash, given_by: givenBy } = taken;
    return {
      event: {
        type: 'consent-recorded',
        payload: {
          consent,
          purpose: code,
          notice: found.notice.version,
          textHash,
          law,
          form,
          means,
          givenBy,
        },
      },
      result: { consent },
    };
  },
});
