import { createHash, randomBytes } from 'node:crypto';

const secretForm = /^[0-9a-f]{32}$/;

/**
 * The voter's receipt. The voter's side draws 16 random bytes r, keeps them, and sends with the ballot only
 *
 *     code = hex(SHA-256(bytes of "cauce-inclusion" ++ bytes of the consultation's id, UTF-8 ++ r))
 *
 * in lower case, 64 characters. In a shell: `(printf 'cauce-inclusion%s' "$ID"; xxd -r -p <<<"$R") | sha256sum`.
 * The published file lists the codes sorted, apart from the choices: finding one's code proves that the ballot was
 * counted, and shows nobody how it was marked. r stays with the voter, so that only its holder can claim the code.
 *
 * `secret` is r in hexadecimal, 32 characters; upper case and spaces are forgiven. Gives null for anything else.
 */
export function inclusionCode(consultation: string, secret: string): string | null {
  const written = secret.replace(/\s/g, '').toLowerCase();
  if (!secretForm.test(written)) return null;
  return createHash('sha256')
    .update(`cauce-inclusion${consultation}`)
    .update(Buffer.from(written, 'hex'))
    .digest('hex');
}

/** Draws r for clients that run this code (the desk's device, a command line). A server must not draw it for a voter. */
export const drawInclusionSecret = (): string => randomBytes(16).toString('hex');

/** The lists of a recount file in which a voter looks for a code. */
export interface PublishedCodes {
  inclusionCodes: readonly string[];
  annulled: readonly { reason: string; inclusionCodes: readonly string[] }[];
}

export type Inclusion =
  | { status: 'counted' | 'absent'; code: string }
  | { status: 'annulled'; reason: string; code: string }
  | { status: 'secret-malformed' };

/** Says whether the ballot of this secret was counted, was annulled and why, or is not in the published file. */
export function verifyInclusion(consultation: string, secret: string, published: PublishedCodes): Inclusion {
  const code = inclusionCode(consultation, secret);
  if (code === null) return { status: 'secret-malformed' };
  if (published.inclusionCodes.includes(code)) return { status: 'counted', code };
  const annulled = published.annulled.find(({ inclusionCodes }) => inclusionCodes.includes(code));
  if (annulled !== undefined) return { status: 'annulled', reason: annulled.reason, code };
  return { status: 'absent', code };
}
