import { sql } from 'kysely';
import { z } from 'zod';
import { invalid } from '../kernel/refusals.ts';
import { Instant } from '../kernel/values.ts';
import { type Correction, defineCorrection } from './correction.ts';

/** Which instant of which row an event declared. */
export interface DeclaredInstant<Type extends string> {
  readonly of: Type;
  /** The name of the instant in the event, and so in the correction. */
  readonly field: string;
  readonly table: string;
  readonly column: string;
  /** Where the event has the row's id. */
  readonly id: string;
}

/** Corrects when something that was declared happened; it is not corrected into the future. */
export function correctInstant<Type extends string>(declared: DeclaredInstant<Type>): Correction<Type> {
  const { of, field, table, column, id } = declared;
  return defineCorrection({
    of,
    changes: z.strictObject({ [field]: Instant }),
    async apply({ tx, organization, process, recordedAt }, payload, changes) {
      const at = changes[field]!;
      if (at > recordedAt) return invalid(`changes.${field}`, 'in-the-future', { recordedAt });
      await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = ${at}
        where organization = ${organization} and process = ${process.id} and id = ${String(payload[id])}`.execute(
        tx,
      );
      return undefined;
    },
  });
}
