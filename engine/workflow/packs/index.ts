import { defineDomain } from '../../kernel/domain.ts';
import { installWorkflowPack } from './install-workflow-pack.ts';

/** Workflows handed from one organization to another, with where they come from and what was changed. */
export const workflowPacks = defineDomain({
  name: 'workflow-packs',
  commands: [installWorkflowPack],
  rules: [],
  activities: [],
  lifecycles: [],
  sealed: [],
});
