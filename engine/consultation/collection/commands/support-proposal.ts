import { z } from 'zod';
import { type Context, defineCommand } from '../../../kernel/command.ts';
import { invalid, isRefused, notPossible, type Refused } from '../../../kernel/refusals.ts';
import { Id } from '../../../kernel/values.ts';
import { Document } from '../../casting/ballot-request.ts';
import { documentPseudonym } from '../../secrecy/document-pseudonym.ts';
import { votingCodeHash } from '../../secrecy/voting-code.ts';
import { readCollected, readCollection, writeCollection } from '../collection-row.ts';
import { collectedProposalLifecycle } from '../machine.ts';
import { supportedBy, supporterBy, supporterKey } from '../supporters.ts';
import type { CollectionTerms } from '../terms.ts';

const Supporter = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('document'), document: Document }),
  z.strictObject({ by: z.literal('code'), code: z.string().trim().min(1).max(40) }),
]);

/**
 * Supports a proposal, once each person, until the hour that was announced. Who is on the roll shows a document, who
 * was given a code writes it. Who supports what is kept under a pseudonym, and told to nobody.
 */
export const supportProposal = defineCommand({
  name: 'support-proposal',
  input: z.strictObject({ collected: Id, supporter: Supporter }),
  by: ['public'],
  on: { lifecycle: collectedProposalLifecycle, id: (input) => input.collected },
  remembers: ({ collected, supporter }) => ({ collected, by: supporter.by }),
  async record(context) {
    const { tx, organization, process, input, recordedAt } = context;
    const { collected, supporter } = input;
    const row = (await readCollected(context, collected))!;
    const { collection } = row;
    const into = await readCollection(context, collection);
    const { terms } = into;
    if (recordedAt < terms.opensAt || recordedAt >= terms.supportsUntil)
      return notPossible('supports-not-open', {
        opensAt: terms.opensAt,
        supportsUntil: terms.supportsUntil,
      });
    const pseudonym = await pseudonymOf(context, { collection, terms }, supporter);
    if (isRefused(pseudonym)) return pseudonym;
    const given = await supportedBy(context, collection, pseudonym);
    if (given.includes(collected)) return notPossible('already-supported');
    const { supportsMax = Number.POSITIVE_INFINITY } = terms;
    if (given.length >= supportsMax) return notPossible('supports-used-up', { supportsMax });
    await tx
      .insertInto('collection_support')
      .values({ organization, process: process.id, collection, pseudonym, collected })
      .execute();
    const supports = row.supports + 1;
    const reached = supports >= terms.threshold;
    await tx
      .updateTable('collected_proposal')
      .set({ supports, reached })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', collected)
      .execute();
    await writeCollection(context, collection, {
      supports: into.supports + 1,
      reached: into.reached + (reached && !row.reached ? 1 : 0),
    });
    const payload = { collection, collected, supports, reached };
    return { event: { type: 'proposal-supported', payload }, result: { supports, reached } };
  },
});

/** Turns what the supporter shows into their pseudonym, where they may support. */
async function pseudonymOf(
  context: Context<unknown>,
  { collection, terms }: { collection: string; terms: CollectionTerms },
  supporter: z.output<typeof Supporter>,
): Promise<string | Refused> {
  const { identification } = terms;
  if ((supporter.by === 'code') !== (identification === 'code-in-person'))
    return notPossible('identification-not-in-charter', { identification: [identification] });
  const read = await supporterKey(context, collection);
  if (isRefused(read)) return read;
  if (supporter.by === 'code') {
    const value = votingCodeHash(read.key, supporter.code);
    const known = await supporterBy(context, collection, { column: 'code_hash', value });
    return known ?? notPossible('voting-code-unknown');
  }
  const { document } = supporter;
  if (!terms.documents.includes(document.kind))
    return invalid('supporter.document.kind', 'document-kind-not-in-charter', { documents: terms.documents });
  const made = documentPseudonym(read.key, document);
  if (!made.ok) return invalid('supporter.document.number', made.refusal.code);
  const known = await supporterBy(context, collection, { column: 'pseudonym', value: made.pseudonym });
  return known ?? notPossible('not-on-the-roll');
}
