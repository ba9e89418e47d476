import { defineDomain } from '../kernel/domain.ts';
import { approveDocument } from './commands/approve-document.ts';
import { declareProvenance } from './commands/declare-provenance.ts';
import { draftDocumentCommand } from './commands/draft-document.ts';
import { followDocument } from './commands/follow-document.ts';
import { issueErratum } from './commands/issue-erratum.ts';
import { keepRendition } from './commands/keep-rendition.ts';
import { observeDocument } from './commands/observe-document.ts';
import { publishDocument } from './commands/publish-document.ts';
import { readDocument } from './commands/read-document.ts';
import { renderAgain } from './commands/render-again.ts';
import { signDocument } from './commands/sign-document.ts';
import { withdrawDocument } from './commands/withdraw-document.ts';
import { kinds } from './kinds/index.ts';
import { documentLifecycle } from './machine.ts';
import { madeBy } from './made-by.ts';
import { whenMinutesMove } from './reactions.ts';
import { minutesSigned } from './rules/minutes-signed.ts';

/** The register: every document that a process writes, numbered, hashed, signed, published, superseded. */
export const documents = defineDomain({
  name: 'documents',
  commands: [
    draftDocumentCommand,
    followDocument,
    observeDocument,
    readDocument,
    approveDocument,
    signDocument,
    publishDocument,
    withdrawDocument,
    issueErratum,
    keepRendition,
    renderAgain,
    declareProvenance,
  ],
  rules: [minutesSigned],
  activities: [],
  lifecycles: [documentLifecycle],
  documentKinds: kinds.map(({ kind }) => ({ kind, madeBy: madeBy[kind] ?? [] })),
  reactions: [whenMinutesMove],
  personal: {
    actsById: {
      document_signature: ['person', 'recorded_by'],
      document_observation: ['observed_by', 'recorded_by'],
      document_reading: ['person', 'recorded_by'],
    },
    notPersonal: {
      'document.signers': 'offices that are asked to sign, and whose act it is by id',
      'document_signature.signer': 'in which capacity it was signed',
      'document_signature.scan': 'the signed public act',
      'document_observation.scan': 'what was observed on paper, kept with the document that it is about',
      'document_reading.scan': 'the paper on which somebody said that they had nothing to observe',
    },
  },
  sealed: [
    { table: 'document', columns: ['data', 'reason'] },
    { table: 'document_signature', columns: ['reason'] },
    { table: 'document_observation', columns: ['text', 'reply'] },
    { table: 'document_provenance', columns: ['notes'] },
  ],
});
