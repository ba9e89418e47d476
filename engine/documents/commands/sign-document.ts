import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, notPossible, type Refused } from '../../kernel/refusals.ts';
import { FileHash, Id, Text } from '../../kernel/values.ts';
import type { Role } from '../../people/roles.ts';
import { documentInHand, scopeOf } from '../document-row.ts';
import { signedByAll } from '../issue.ts';
import type { Signer } from '../kind.ts';
import { documentLifecycle } from '../machine.ts';
import { anybodyOnRecord, officers } from '../roles.ts';
import { leftToSign, signaturesOf } from '../signatures.ts';
import { refuseScan } from '../stored-scan.ts';

const Sign = z
  .strictObject({
    document: Id,
    /** The hash of what is signed, as it was seen. */
    contentHash: FileHash,
    /** In which capacity of those that the document asks for; left out, one's own. */
    signer: z.string().trim().min(1).max(100).optional(),
    act: z.enum(['signed', 'dissented', 'refused']).default('signed'),
    means: z.enum(['electronic', 'paper']),
    /** The signed paper, scanned and stored. */
    scan: FileHash.optional(),
    /** Why somebody dissents or refuses, or what they want to be known with their signature. */
    reason: Text.optional(),
  })
  .refine(({ act, means, scan }) => act === 'refused' || means === 'electronic' || scan !== undefined, {
    path: ['scan'],
    params: { reason: 'paper-comes-with-its-scan' },
  })
  .refine(({ act, reason }) => act === 'signed' || reason !== undefined, {
    path: ['reason'],
    params: { reason: 'refusal-says-why' },
  });
type Sign = z.output<typeof Sign>;

/** Whose word it is enough to have for what somebody else refused. */
const attest: readonly Role[] = ['secretary', 'attesting-officer'];

/**
 * Signs an approved document, signs it with a dissent, or refuses to: an act bound to the hash of what was signed, with
 * the capacity, the instant and the means. On a screen only the person whose act it is signs; a signature on paper is
 * handed in by an officer with its scan; that somebody else refused is attested by the secretary or shown by a scan. When
 * all who were asked have acted and somebody has signed, the document is signed.
 */
export const signDocument = defineCommand({
  name: 'sign-document',
  input: Sign,
  by: anybodyOnRecord,
  on: { lifecycle: documentLifecycle, id: (input) => input.document },
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, acting, recordedAt, newId, seal, step } = context;
    const { document, contentHash, act, means, scan = null, reason = null } = input;
    const row = await documentInHand(context, document);
    if (contentHash !== row.content_hash)
      return notPossible('document-changed', { contentHash: row.content_hash });
    const given = await signaturesOf(scopeOf(context), document);
    const left = leftToSign(row.signers as readonly Signer[], given);
    const who = whoSigns(context, row.signers as readonly Signer[], left);
    if (isRefused(who)) return who;
    const missing = act === 'refused' && scan === null ? undefined : await refuseScan(context, input);
    if (missing !== undefined) return missing;
    const id = newId();
    const own = who.person === acting.id;
    if (!own && act === 'refused' && scan === null && !attest.includes(acting.role))
      return invalid('scan', 'refusal-of-another-is-attested');
    await tx
      .insertInto('document_signature')
      .values({
        ...{ organization, process: process.id, id, document, signer: who.signer, person: who.person },
        ...{ capacity: who.office, act, means, scan, reason, content_hash: contentHash },
        ...{ signed_at: recordedAt, recorded_by: own ? null : acting.id },
        ...seal('document_signature', id, { reason }),
      })
      .execute();
    const remaining = left.length - 1;
    // Refusals are acts on record; a document that nobody signed is not a signed one.
    const signed = [input, ...given].some((one) => one.act !== 'refused');
    const refused =
      remaining > 0 || !signed
        ? undefined
        : ((await step(documentLifecycle, document, 'sign-document.all')) ??
          (await signedByAll(context, document)));
    if (refused !== undefined) return refused;
    const payload = { document, signature: id, signer: who.signer, act, means, scan, left: remaining };
    return { event: { type: 'document-signed', payload }, result: { signature: id, left: remaining } };
  },
});

/** In whose capacity this signature is: one's own on a screen, or that of whoever signed the paper that is handed in. */
function whoSigns(
  { input, acting }: Context<Sign>,
  asked: readonly Signer[],
  left: readonly Signer[],
): Signer | Refused {
  if (acting.kind !== 'person') return notPossible('signature-not-asked');
  const mine = (one: Signer) => one.person === acting.id;
  const wanted =
    input.signer === undefined
      ? (left.find(mine) ?? asked.find(mine))
      : asked.find(({ signer }) => signer === input.signer);
  if (wanted === undefined)
    return input.signer === undefined
      ? notPossible('signature-not-asked')
      : invalid('signer', 'signer-not-asked', { signers: asked.map(({ signer }) => signer) });
  if (!mine(wanted)) {
    if (input.means === 'electronic') return invalid('means', 'nobody-signs-for-another');
    if (!officers.includes(acting.role)) return notPossible('paper-is-handed-in-by-an-officer');
  }
  return left.includes(wanted) ? wanted : notPossible('has-signed', { signer: wanted.signer });
}
