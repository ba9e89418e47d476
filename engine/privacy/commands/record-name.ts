import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notFound, notPossible } from '../../kernel/refusals.ts';
import { Id, Line } from '../../kernel/values.ts';
import { refuseUnlessThere } from '../consent/person-there.ts';
import { noticesOf } from '../notice/latest-notice.ts';

/**
 * Records or replaces the name of a person, by a consent of theirs to a purpose that takes names. It is kept apart from
 * everything that the person does, and is in no ledger.
 */
export const recordName = defineCommand({
  name: 'record-name',
  input: z.strictObject({ person: Id, consent: Id, name: Line }),
  by: ['team', 'secretary', 'administrator', 'public'],
  course: 'always',
  // The hash of a name gives it away to whoever tries names.
  remembers: ({ person, consent }) => ({ person, consent }),
  async record(context) {
    const { tx, organization, process, input, acting, recordedAt } = context;
    const { person, consent, name } = input;
    if (acting.role === 'public' && acting.id !== person) return notPossible('consent-of-another');
    const scope = { tx, organization, process: process.id };
    const notices = await noticesOf(scope);
    if (notices.length === 0) return notPossible('no-privacy-notice');
    const refused = await refuseUnlessThere(tx, organization, [person]);
    if (refused !== undefined) return refused;
    const given = await tx
      .selectFrom('consent')
      .select(['purpose', 'notice', 'withdrawn_at'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', consent)
      .where('person', '=', person)
      .executeTakeFirst();
    if (given === undefined) return notFound('consent', consent);
    if (given.withdrawn_at !== null)
      return notPossible('consent-is-withdrawn', { withdrawnAt: given.withdrawn_at });
    const { content } = notices.find(({ id }) => id === given.notice)!;
    const purpose = content.purposes.find(({ code }) => code === given.purpose);
    if (!purpose?.data.includes('name'))
      return invalid('consent', 'purpose-takes-no-name', { purpose: given.purpose });
    const values = { process: process.id, consent, name, recorded_at: recordedAt };
    await tx
      .insertInto('person_identity')
      .values({ organization, person, ...values })
      .onConflict((conflict) => conflict.columns(['organization', 'person']).doUpdateSet(values))
      .execute();
    return {
      event: { type: 'name-recorded', payload: { consent, purpose: given.purpose } },
      result: { person },
    };
  },
});
