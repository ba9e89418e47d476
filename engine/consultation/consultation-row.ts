import type { KeyObject } from 'node:crypto';
import type { Updateable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Json } from '../kernel/canonical.ts';
import type { Context } from '../kernel/command.ts';
import { notPossible, type Refused } from '../kernel/refusals.ts';
import { Id } from '../kernel/values.ts';
import type { Charter } from './charter.ts';
import type { ConsultationKeys } from './secrecy/consultation-keys.ts';
import { documentKeyObject } from './secrecy/consultation-keys.ts';
import type { KeyFolder } from './secrecy/key-folder.ts';

/** One consultation, inside a transaction. */
export interface ConsultationScope {
  readonly tx: Tx;
  readonly organization: string;
  readonly process: string;
  readonly consultation: string;
}

/** The scope of the consultation that a command is about. */
export const scopeOf = (context: Context<unknown>, consultation: string): ConsultationScope => ({
  tx: context.tx,
  organization: context.organization,
  process: context.process.id,
  consultation,
});

/** The row of a consultation. A draft's charter has its terms only, a frozen one's is whole. */
export async function readConsultation({ tx, organization, process, consultation }: ConsultationScope) {
  if (!Id.safeParse(process).success || !Id.safeParse(consultation).success) return undefined;
  const row = await tx
    .selectFrom('consultation')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', consultation)
    .executeTakeFirst();
  return row === undefined ? undefined : { ...row, charter: row.charter as Charter };
}

/** The row of a consultation that a lifecycle has just let a command have. */
export async function consultationInHand(scope: ConsultationScope) {
  const row = await readConsultation(scope);
  if (row === undefined) throw new Error(`No consultation ${scope.consultation} behind its lifecycle.`);
  return row;
}

/** Writes columns of a consultation's row; its state is the kernel's to write. */
export async function writeConsultation(
  { tx, organization, process, consultation }: ConsultationScope,
  columns: Omit<Updateable<Schema['consultation']>, 'state'>,
): Promise<void> {
  await tx
    .updateTable('consultation')
    .set(columns)
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', consultation)
    .execute();
}

/** What of a consultation is sealed in the ledger. */
export const sealedTexts = (charter: object, closing: object | null) => ({
  charter: charter as Json,
  closing: closing as Json,
});

/** The consultation's keys, or why they cannot be had. */
export async function keysOf(
  keys: KeyFolder,
  { organization, consultation }: Pick<ConsultationScope, 'organization' | 'consultation'>,
): Promise<ConsultationKeys | Refused> {
  const kept = await keys.read({ organization, consultation });
  return kept.ok ? kept.keys : notPossible(kept.refusal.code);
}

/** The key that document numbers are made pseudonyms under. */
export async function documentKeyOf(
  keys: KeyFolder,
  scope: Pick<ConsultationScope, 'organization' | 'consultation'>,
): Promise<{ key: KeyObject } | Refused> {
  const kept = await keysOf(keys, scope);
  return 'refusal' in kept ? kept : { key: documentKeyObject(kept) };
}
