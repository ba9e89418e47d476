import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Slug } from '../../kernel/values.ts';
import { Notes } from '../contracts/every-document.ts';
import { kindOf } from '../kinds/index.ts';
import { drafters } from '../roles.ts';

/**
 * Declares where the facts of a process's documents come from, for one kind or for all: of those that the process writes by
 * itself nobody says it. It holds for what is drafted from now on; declared again, the last one stands.
 */
export const declareProvenance = defineCommand({
  name: 'declare-provenance',
  input: z.strictObject({ kind: Slug.optional(), notes: Notes }),
  by: drafters,
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, seal } = context;
    const { kind = null, notes } = input;
    if (kind !== null && kindOf(kind) === undefined)
      return invalid('kind', 'unknown-document-kind', { kind });
    const id = newId();
    await tx
      .insertInto('document_provenance')
      .values({
        ...{ organization, process: process.id, id, kind, notes, declared_at: recordedAt },
        ...seal('document_provenance', id, { notes: notes as never }),
      })
      .execute();
    return {
      event: { type: 'provenance-declared', payload: { provenance: id, kind } },
      result: { provenance: id },
    };
  },
});
