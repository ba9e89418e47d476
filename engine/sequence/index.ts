import { defineDomain } from '../kernel/domain.ts';
import { datedSteps } from './activities.ts';
import { recordArtefact } from './commands/record-artefact.ts';
import { prerequisitesInSequence } from './rules/prerequisites-in-sequence.ts';

/** Steps that presuppose each other, each with its dated artefact and the sectors that signed it. */
export const sequence = defineDomain({
  name: 'sequence',
  commands: [recordArtefact],
  rules: [prerequisitesInSequence],
  activities: [datedSteps],
  lifecycles: [],
  personal: { notPersonal: { 'dated_artefact.signers': 'offices and institutions' } },
  sealed: [{ table: 'dated_artefact', columns: ['act', 'signers', 'note'] }],
});
