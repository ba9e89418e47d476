import { sql } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import type { Json } from '../kernel/canonical.ts';
import { type Register, registers } from '../people/territory-registers.ts';
import type { LedgerEvent } from './event.ts';
import { batchOf, batchSeal, sealOf } from './seal.ts';
import type { Things } from './standing.ts';
import type { Fault } from './walk-ledger.ts';

const keyOf = (register: string, batch: string): string => `${register}/${batch}`;

/** Rows of a register that were declared together: the ledger keeps one seal over all of them. */
export function registerDeclared({ body }: Pick<LedgerEvent, 'body'>, told: Things): void {
  for (const register of Object.keys(registers))
    for (const { of, id, seal } of body.seals ?? [])
      if (of === batchOf(register)) told.set(keyOf(register, id), { seal });
}

type Row = { readonly [column: string]: Json } & {
  readonly id: string;
  readonly batch: string;
  readonly salt: string;
  readonly seal: string;
};

/** The registers as they are stored, those that were replaced since too, and the rows among them that were altered. */
export async function storedRegisters(tx: Tx, organization: string, stored: Things): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [register, columns] of Object.entries(registers) as [Register, object][]) {
    const names = Object.keys(columns);
    const { rows } = await sql<Row>`
      select id, batch, salt, seal, ${sql.join(names.map((name) => sql.ref(name)))}
      from ${sql.table(register)} where organization = ${organization}`.execute(tx);
    const batches = new Map<string, Row[]>();
    for (const row of rows) {
      const texts = Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
      if (sealOf(row.salt, texts) !== row.seal)
        faults.push({ code: 'text-altered', where: keyOf(register, row.id) });
      const members = batches.get(row.batch);
      if (members === undefined) batches.set(row.batch, [row]);
      else members.push(row);
    }
    for (const [batch, members] of batches) stored.set(keyOf(register, batch), { seal: batchSeal(members) });
  }
  return faults;
}
