import { notFound } from '../../kernel/refusals.ts';
import { JointDeclaration } from '../contracts/joint-declaration.ts';
import { instrumentData, instrumentOf, partiesSign } from '../instrument-data.ts';
import { defineKind } from '../kind.ts';

/** A joint declaration, by its short code: signed by every party, with whoever witnesses it. */
export const jointDeclaration = defineKind({
  kind: 'joint-declaration',
  version: 1,
  contract: JointDeclaration,
  subject: 'declaration',
  prefix: 'DECLARATORIA',
  approvedBy: 'register',
  signers: partiesSign,
  async collect(from, subject) {
    const instrument = await instrumentOf(from, 'declaration', subject);
    return instrument === undefined
      ? notFound('declaration', subject ?? '')
      : instrumentData(from, instrument);
  },
});
