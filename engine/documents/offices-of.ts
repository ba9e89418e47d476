import type { Role } from '../people/roles.ts';
import { mandatesView } from '../people/views/mandates.ts';
import type { Collecting, Signer } from './kind.ts';

/** An office that holds a role in the process, as its line of signature shows it. */
export interface SigningOffice {
  readonly signer: string;
  readonly office: string;
  readonly institution: string | null;
}

/** The offices that hold a role in the process when the document is written, each once: no more than a page can ask. */
export async function officesOf(from: Collecting, role: Role): Promise<SigningOffice[]> {
  const { engine, organization, process, at } = from;
  const held = await mandatesView(engine, { organization, process: process.id, role, on: at, limit: 10 });
  const offices = held.items.map(({ office, institution }) => ({
    signer: role,
    office: office ?? '',
    institution,
  }));
  return offices.filter(
    (one, index) =>
      one.office !== '' &&
      offices.findIndex((other) => other.office === one.office && other.institution === one.institution) ===
        index,
  );
}

/** Whoever holds the office signs: a paper is asked of offices, and names nobody. */
export const signersIn = (data: { readonly signers: readonly SigningOffice[] }): Signer[] =>
  data.signers.map((one) => ({ ...one, person: null }));
