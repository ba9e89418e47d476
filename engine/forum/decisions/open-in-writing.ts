import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { refuseChangedDossier } from '../approval/changed-dossier.ts';
import { resolutionLifecycle } from '../machine.ts';
import { readResolution } from '../resolution.ts';
import { openInWriting } from './open-vote.ts';

/** Opens the vote on a resolution without meeting, until the rules' time for it is over, where the rules have that. */
export const openResolutionInWriting = defineCommand({
  name: 'open-in-writing',
  input: z.strictObject({ resolution: Id }),
  by: ['secretary'],
  on: { lifecycle: resolutionLifecycle, id: (input) => input.resolution },
  async record(context) {
    const resolution = await readResolution(context, context.input.resolution);
    if (resolution.counted_by !== 'procedure') return notPossible('counted-by-terms');
    const approval =
      resolution.stage === null
        ? undefined
        : context.process.workflow.spec.stages[resolution.stage]?.approval;
    if (approval !== undefined && 'procedure' in approval && approval.held === 'in-session') {
      return notPossible('workflow-asks-for-a-session', { stage: resolution.stage });
    }
    const changed = await refuseChangedDossier(context, resolution);
    if (changed !== undefined) return changed;
    const opened = await openInWriting(context, resolution);
    if (isRefused(opened)) return opened;
    return {
      event: { type: 'resolution-opened', payload: { resolution: resolution.id, ...opened } },
      result: { ...opened, dossierHash: resolution.dossier_hash },
    };
  },
});
