import { defineDomain } from '../kernel/domain.ts';
import { draftDocumentCommand } from './commands/draft-document.ts';
import { documentLifecycle } from './machine.ts';

/** The register: every document that a process writes, numbered, hashed, signed, published, superseded. */
export const documents = defineDomain({
  name: 'documents',
  commands: [draftDocumentCommand],
  rules: [],
  activities: [],
  lifecycles: [documentLifecycle],
  personal: { actsById: { document_signature: ['person'], document_observation: ['observed_by'] } },
  sealed: [
    { table: 'document', columns: ['data', 'reason'] },
    { table: 'document_signature', columns: ['reason'] },
    { table: 'document_observation', columns: ['text', 'reply'] },
  ],
});
