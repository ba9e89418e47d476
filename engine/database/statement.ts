import { CompiledQuery, type Kysely } from 'kysely';
import { sendNow } from './pipelined-connection.ts';
import type { Schema } from './schema.ts';

/**
 * A statement whose text never changes, sent without being built anew. For the few that every command sends:
 * building them took more of a command's time than the database took to run them.
 */
export function statement<Row = unknown>(text: string) {
  return async (tx: Kysely<Schema>, values: readonly unknown[]): Promise<Row[]> => {
    const result = await sendNow<Row>(tx, CompiledQuery.raw(text, [...values]) as CompiledQuery<Row>);
    return result.rows;
  };
}
