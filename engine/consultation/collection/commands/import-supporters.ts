import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { isRefused, notPossible } from '../../../kernel/refusals.ts';
import { Id } from '../../../kernel/values.ts';
import { pseudonymsOf, readRollFile } from '../../roll-rows.ts';
import { setHead } from '../../secrecy/merkle-root.ts';
import { readCollection, writeCollection } from '../collection-row.ts';
import { collectionLifecycle } from '../machine.ts';
import { enrol, supporterKey } from '../supporters.ts';

/** Imports who may support, whole files at a time, all rows or none. Only pseudonyms are kept. */
export const importSupporters = defineCommand({
  name: 'import-supporters',
  input: z.strictObject({
    collection: Id,
    csv: z.string().min(1).max(50_000_000),
    /** The kind of every document in the file, where it has no column that says so. */
    kind: z.enum(['run', 'dni', 'curp', 'other']).optional(),
  }),
  by: ['team', 'secretary'],
  on: { lifecycle: collectionLifecycle, id: (input) => input.collection },
  // A roll of one is no secret to whoever tries all numbers.
  remembers: async ({ collection, kind, csv }, digest) => ({
    collection,
    kind,
    csv: await digest(collection, csv),
  }),
  async record(context) {
    const { collection, csv, kind } = context.input;
    const { terms, roll_size: before } = await readCollection(context, collection);
    if (terms.identification !== 'closed-roll')
      return notPossible('identification-not-in-charter', { identification: [terms.identification] });
    const rows = readRollFile(csv, kind);
    if (isRefused(rows)) return rows;
    const key = await supporterKey(context, collection);
    if (isRefused(key)) return key;
    const path = (at: number) => `csv.${at + 2}`;
    const pseudonyms = pseudonymsOf(rows, { ...key, taken: terms.documents, path });
    if (isRefused(pseudonyms)) return pseudonyms;
    const people = pseudonyms.map((pseudonym) => ({ pseudonym, codeHash: null }));
    const added = await enrol(context, collection, people);
    const size = before + added;
    await writeCollection(context, collection, { roll_size: size });
    const payload = { collection, added, size, root: setHead(pseudonyms).root };
    return { event: { type: 'supporters-imported', payload }, result: { added, size } };
  },
});
