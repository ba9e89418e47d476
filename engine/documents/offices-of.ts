import type { Role } from '../people/roles.ts';
import { mandatesView } from '../people/views/mandates.ts';
import type { Collecting, Signer } from './kind.ts';

/** An office that holds a role in the process, as its line of signature shows it. */
export interface SigningOffice {
  readonly signer: string;
  readonly office: string;
  readonly institution: string | null;
}

/**
 * The offices that are asked to sign for these roles, one for each that somebody holds when the document is written: the
 * holder of the newest mandate. A paper is asked of an office once, by its role.
 */
export async function officesOf(from: Collecting, roles: readonly Role[]): Promise<SigningOffice[]> {
  const { engine, organization, process, at: on } = from;
  const found: SigningOffice[] = [];
  for (const role of roles) {
    const held = await mandatesView(engine, { organization, process: process.id, role, on, limit: 1 });
    for (const { office, institution } of held.items)
      if (office !== null) found.push({ signer: role, office, institution });
  }
  return found;
}

/** Whoever holds the office signs: a paper is asked of offices, and names nobody. */
export const signersIn = (data: { readonly signers: readonly SigningOffice[] }): Signer[] =>
  data.signers.map((one) => ({ ...one, person: null }));
