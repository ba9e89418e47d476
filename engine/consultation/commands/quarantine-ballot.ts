import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, notFound, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { noteAuthor } from '../../process/authorship.ts';
import { Document } from '../casting/ballot-request.ts';
import { type ConsultationScope, documentKeyOf, scopeOf } from '../consultation-row.ts';
import { consultationLifecycle } from '../machine.ts';
import { quarantineReasons, setAside } from '../quarantine-row.ts';
import { documentPseudonym } from '../secrecy/document-pseudonym.ts';
import type { KeyFolder } from '../secrecy/key-folder.ts';

const reasons = quarantineReasons.filter((reason) => reason !== 'voted-on-paper');

/**
 * Sets an electronic ballot aside before the count, after a complaint, until somebody decides on it. The ballot is
 * found by the voter's document, or by its inclusion code where it is the ballot itself that is wrong.
 */
export const quarantineBallot = defineCommand({
  name: 'quarantine-ballot',
  input: z.strictObject({
    consultation: Id,
    of: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('document'), document: Document }),
      z.strictObject({ by: z.literal('inclusion-code'), code: z.string().regex(/^[0-9a-f]{64}$/) }),
    ]),
    reason: z.enum(reasons),
  }),
  by: ['secretary', 'team'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  remembers: async ({ consultation, of, reason }, digest) => ({
    consultation,
    of: await digest(consultation, of),
    reason,
  }),
  async record(context) {
    const { consultation, of, reason } = context.input;
    const scope = scopeOf(context, consultation);
    const found = await (of.by === 'document'
      ? ballotOfVoter(scope, context.keys, of.document)
      : ballotOfCode(scope, of.code));
    if (isRefused(found)) return found;
    const id = await setAside(context, scope, { ...found, reason });
    if (id === undefined) return notPossible('ballot-is-set-aside', { inclusionCode: found.inclusionCode });
    await noteAuthor(context, 'ballot-set-aside', id);
    const payload = { consultation, quarantine: id, inclusionCode: found.inclusionCode, reason };
    return { event: { type: 'ballot-quarantined', payload }, result: { quarantine: id } };
  },
});

type Found = { inclusionCode: string; pseudonym: string | null };

async function ballotOfVoter(
  scope: ConsultationScope,
  keys: KeyFolder,
  document: z.output<typeof Document>,
): Promise<Found | Refused> {
  const read = await documentKeyOf(keys, scope);
  if (isRefused(read)) return read;
  const made = documentPseudonym(read.key, document);
  if (!made.ok) return invalid('of.document.number', made.refusal.code);
  const { tx, organization, process, consultation } = scope;
  const row = await tx
    .selectFrom('roll_entry')
    .select('inclusion_code')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('consultation', '=', consultation)
    .where('pseudonym', '=', made.pseudonym)
    .executeTakeFirst();
  if (row?.inclusion_code == null) return notPossible('voter-cast-no-electronic-ballot');
  return { inclusionCode: row.inclusion_code, pseudonym: made.pseudonym };
}

async function ballotOfCode(scope: ConsultationScope, code: string): Promise<Found | Refused> {
  const { tx, organization, process, consultation } = scope;
  const row = await tx
    .selectFrom('ballot')
    .select('inclusion_code')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('consultation', '=', consultation)
    .where('inclusion_code', '=', code)
    .executeTakeFirst();
  return row === undefined ? notFound('ballot', code) : { inclusionCode: code, pseudonym: null };
}
