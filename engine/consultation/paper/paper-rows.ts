import { sql } from 'kysely';
import type { ConsultationScope } from '../consultation-row.ts';
import { overlappingFolios, type PaperBatch } from '../tally/paper-batch.ts';

/** The columns of a paper batch that the ledger seals. */
export interface SealedBatch {
  readonly code: string;
  readonly place: string;
  readonly first_entry: PaperBatch;
  readonly second_entry: PaperBatch | null;
  readonly totals: PaperBatch | null;
  readonly note: string;
}

export const sealedColumns = ['code', 'place', 'first_entry', 'second_entry', 'totals', 'note'] as const;

/** A paper batch of this consultation. */
export async function readBatch(scope: ConsultationScope, id: string) {
  const { tx, organization, process, consultation } = scope;
  const row = await tx
    .selectFrom('paper_batch')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('consultation', '=', consultation)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { first_entry, second_entry, totals, ...rest } = row;
  return {
    ...rest,
    first_entry: first_entry as PaperBatch,
    second_entry: second_entry as PaperBatch | null,
    totals: totals as PaperBatch | null,
  };
}

/** The codes of the batches that claim a folio of this one: one of them was entered twice, or mistyped. */
export async function claimants(scope: ConsultationScope, batch: PaperBatch, id?: string): Promise<string[]> {
  const { tx, organization, process, consultation } = scope;
  const others = await tx
    .selectFrom('paper_batch')
    .select(['id', 'first_entry', 'totals'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('consultation', '=', consultation)
    .where('state', '<>', 'withdrawn')
    .execute();
  const pairs = others
    .filter((row) => row.id !== id)
    .flatMap((row) => overlappingFolios([batch, (row.totals ?? row.first_entry) as PaperBatch]));
  return pairs.flat().filter((code) => code !== batch.batch);
}

/** Keeps who voted in a batch by its first entry, until it is reconciled. */
export async function keepVoters(
  { tx, organization, process }: ConsultationScope,
  batch: string,
  pseudonyms: readonly string[],
): Promise<void> {
  await sql`
    insert into paper_voter (organization, process, batch, pseudonym)
    select ${organization}, ${process}::uuid, ${batch}::uuid, pseudonym
    from unnest(${pseudonyms}::text[]) as pseudonym`.execute(tx);
}

/** Who voted in a batch by its first entry. */
export async function firstVoters(
  { tx, organization, process }: ConsultationScope,
  batch: string,
): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('paper_voter')
    .select('pseudonym')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('batch', '=', batch)
    .execute();
  return new Set(rows.map(({ pseudonym }) => pseudonym));
}
