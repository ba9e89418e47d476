import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { invalid, notPossible } from '../../../kernel/refusals.ts';
import { collectionLifecycle } from '../machine.ts';
import { CollectionTerms, termsFlaw } from '../terms.ts';

/**
 * Announces a collection of proposals: what is asked, from when until when, who may support and how many supports get
 * an answer. From here on nothing of it changes; it opens and closes by the clock.
 */
export const announceCollection = defineCommand({
  name: 'announce-collection',
  input: z.strictObject({ terms: CollectionTerms }),
  by: ['team'],
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, begin, seal, wait } = context;
    const { terms } = input;
    const flaw = termsFlaw(terms, recordedAt);
    if (flaw !== undefined) return invalid(flaw.path, flaw.reason);
    const id = newId();
    const made = await context.keys.create({ organization, consultation: id });
    if (!made.ok) return notPossible(made.refusal.code);
    const { opensAt, closesAt, supportsUntil, threshold, identification } = terms;
    await tx
      .insertInto('proposal_collection')
      .values({
        ...{ organization, process: process.id, id, state: begin(collectionLifecycle, id), terms },
        ...{ opens_at: opensAt, closes_at: closesAt, supports_until: supportsUntil },
        ...seal('proposal_collection', id, { terms }),
      })
      .execute();
    await wait({
      ...{ kind: 'close-collection', subject: id, dueAt: supportsUntil, command: 'close-collection' },
      ...{ input: { collection: id }, movesWithSuspension: false },
    });
    const payload = { collection: id, opensAt, closesAt, supportsUntil, threshold, identification };
    return { event: { type: 'collection-announced', payload }, result: { collection: id } };
  },
});
