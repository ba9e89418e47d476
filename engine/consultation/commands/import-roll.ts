import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { consultationInHand, documentKeyOf, scopeOf, writeConsultation } from '../consultation-row.ts';
import { addElectors, electorsAmong } from '../electors.ts';
import { consultationLifecycle } from '../machine.ts';
import { invalidRows, pseudonymsOf, readRollFile } from '../roll-rows.ts';
import { setHead } from '../secrecy/merkle-root.ts';

/**
 * Imports the closed roll, whole files at a time, before the opening: all rows or none. Only pseudonyms are kept;
 * the ledger gets their number and the root over those of this file.
 */
export const importRoll = defineCommand({
  name: 'import-roll',
  input: z.strictObject({
    consultation: Id,
    csv: z.string().min(1).max(50_000_000),
    /** The kind of every document in the file, where it has no column that says so. */
    kind: z.enum(['run', 'dni', 'curp', 'other']).optional(),
  }),
  by: ['team', 'secretary'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  // A roll of one is no secret to whoever tries all numbers.
  remembers: async ({ consultation, kind, csv }, digest) => ({
    consultation,
    kind,
    csv: await digest(consultation, csv),
  }),
  async record(context) {
    const { input, recordedAt, keys } = context;
    const scope = scopeOf(context, input.consultation);
    const row = await consultationInHand(scope);
    const { identification, documents, opensAt } = row.charter;
    if (!identification.includes('closed-roll'))
      return notPossible('identification-not-in-charter', { identification });
    if (opensAt <= recordedAt) return notPossible('opening-is-past', { opensAt });
    const read = readRollFile(input.csv, input.kind);
    if (isRefused(read)) return read;
    const key = await documentKeyOf(keys, scope);
    if (isRefused(key)) return key;
    const path = (at: number) => `csv.${at + 2}`;
    const pseudonyms = pseudonymsOf(read, { ...key, taken: documents, path });
    if (isRefused(pseudonyms)) return pseudonyms;
    const known = await electorsAmong(scope, pseudonyms);
    const twice = pseudonyms.flatMap((one, at) =>
      known.has(one) ? [{ path: path(at), reason: 'document-on-roll-already' }] : [],
    );
    if (twice.length > 0) return invalidRows(twice);
    await addElectors(scope, pseudonyms);
    const size = row.roll_size + pseudonyms.length;
    await writeConsultation(scope, { roll_size: size });
    const { consultation } = input;
    const payload = { consultation, added: pseudonyms.length, size, root: setHead(pseudonyms).root };
    return { event: { type: 'roll-imported', payload }, result: { added: pseudonyms.length, size } };
  },
});
