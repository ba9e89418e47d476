import { missingFiles } from '../files/missing-files.ts';
import type { Context } from '../kernel/command.ts';
import type { Refused } from '../kernel/refusals.ts';
import type { Claim } from './claim-fields.ts';

/** Refuses claims whose evidence is not stored here. */
export const claimsWithoutFiles = (
  { tx, organization }: Context<unknown>,
  path: string,
  claims: readonly Claim[],
): Promise<Refused | undefined> =>
  missingFiles(
    tx,
    organization,
    path,
    claims.flatMap(({ evidence }) => evidence),
  );

/** Writes claims of a contradiction, in their order after those that there are. Gives their ids by code. */
export async function writeClaims(
  context: Context<unknown>,
  contradiction: string,
  claims: readonly Claim[],
  after = 0,
): Promise<{ readonly [code: string]: string }> {
  const { tx, organization, process, newId, seal, recordedAt } = context;
  const ids: { [code: string]: string } = {};
  for (const [at, { code, says, quote = null, source, declared, evidence }] of claims.entries()) {
    const id = newId();
    ids[code] = id;
    await tx
      .insertInto('claim')
      .values({
        ...{ organization, process: process.id, id, contradiction, code, ordinal: after + at + 1 },
        ...{ says, quote, source, declared, recorded_at: recordedAt },
        evidence: evidence,
        ...seal('claim', id, { says, quote, source: source as never, declared, evidence: evidence as never }),
      })
      .execute();
  }
  return ids;
}

/** A contradiction that was settled stands again; how it was settled stays in the ledger. */
export const standAgain = ({ tx, organization, process }: Context<unknown>, contradiction: string) =>
  tx
    .updateTable('contradiction')
    .set({ settled_at: null })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', contradiction)
    .execute();
