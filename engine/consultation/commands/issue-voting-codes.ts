import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { Document } from '../casting/ballot-request.ts';
import { needsRoll } from '../charter.ts';
import { type ConsultationScope, consultationInHand, documentKeyOf, scopeOf } from '../consultation-row.ts';
import { electorsAmong } from '../electors.ts';
import { consultationLifecycle } from '../machine.ts';
import { invalidRows, pseudonymsOf } from '../roll-rows.ts';
import { drawVotingCode, votingCodeHash } from '../secrecy/voting-code.ts';

/**
 * Issues codes to hand over in person to those whose documents were seen. They are told once, in the order of the
 * documents; only hashes are kept. A second code for the same document puts the first out of use.
 */
export const issueVotingCodes = defineCommand({
  name: 'issue-voting-codes',
  input: z.strictObject({ consultation: Id, documents: z.array(Document).min(1).max(1000) }),
  by: ['polling-officer'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  remembers: async ({ consultation, documents }, digest) => ({
    consultation,
    documents: await digest(consultation, documents),
  }),
  async record(context) {
    const { input, keys } = context;
    const { consultation, documents } = input;
    const scope = scopeOf(context, consultation);
    const { charter } = await consultationInHand(scope);
    const { identification } = charter;
    if (!identification.includes('code-in-person'))
      return notPossible('identification-not-in-charter', { identification });
    const read = await documentKeyOf(keys, scope);
    if (isRefused(read)) return read;
    const path = (at: number) => `documents.${at}`;
    const pseudonyms = pseudonymsOf(documents, { ...read, taken: charter.documents, path });
    if (isRefused(pseudonyms)) return pseudonyms;
    const known = await electorsAmong(scope, pseudonyms);
    const strangers = needsRoll(charter) ? pseudonyms.filter((one) => !known.has(one)) : [];
    if (strangers.length > 0)
      return invalidRows(
        strangers.map((one) => ({ path: path(pseudonyms.indexOf(one)), reason: 'not-on-the-roll' })),
      );
    const codes = pseudonyms.map(() => drawVotingCode());
    const hashes = codes.map((code) => votingCodeHash(read.key, code));
    await writeCodes(scope, pseudonyms, hashes);
    return {
      event: { type: 'voting-codes-issued', payload: { consultation, issued: codes.length } },
      result: { issued: codes.length },
      once: { codes },
    };
  },
});

async function writeCodes(
  { tx, organization, process, consultation }: ConsultationScope,
  pseudonyms: readonly string[],
  hashes: readonly string[],
): Promise<void> {
  await sql`
    insert into elector (organization, process, consultation, pseudonym, code_hash)
    select ${organization}, ${process}::uuid, ${consultation}::uuid, pseudonym, code_hash
    from unnest(${pseudonyms}::text[], ${hashes}::text[]) as one (pseudonym, code_hash)
    on conflict (organization, process, consultation, pseudonym)
      do update set code_hash = excluded.code_hash`.execute(tx);
}
