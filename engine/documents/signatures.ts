import type { Selectable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { FactScope } from '../gates/fact.ts';
import type { Signer } from './kind.ts';

export type SignatureRow = Selectable<Schema['document_signature']>;

/** What those who were asked to sign did, in its order. */
export const signaturesOf = (scope: FactScope, document: string): Promise<SignatureRow[]> =>
  scope.tx
    .selectFrom('document_signature')
    .selectAll()
    .where('organization', '=', scope.organization)
    .where('process', '=', scope.process)
    .where('document', '=', document)
    .orderBy('id')
    .execute();

/** Who has been asked and has neither signed nor refused to. */
export const leftToSign = (
  asked: readonly Signer[],
  given: readonly { readonly signer: string }[],
): Signer[] => asked.filter(({ signer }) => !given.some((one) => one.signer === signer));
