import { z } from 'zod';
import { openResolution } from '../../forum/open-resolution.ts';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notFound } from '../../kernel/refusals.ts';
import { Slug } from '../../kernel/values.ts';
import { checklistTold } from '../checklist-told.ts';
import { freezeDossier } from '../dossier.ts';
import { passGate } from '../passage.ts';

/**
 * Asks that a stage be left. Its gate is judged here and now; where it is shut, the answer is the checklist.
 * Where a forum approves, the dossier is frozen and put to a resolution; elsewhere the stage passes.
 */
export const requestPassage = defineCommand({
  name: 'request-passage',
  input: z.strictObject({ stage: Slug }),
  by: ['team', 'clock'],
  course: 'course',
  async record(context) {
    const { stage } = context.input;
    const spec = context.process.workflow.spec.stages[stage];
    if (spec === undefined) return notFound('stage', stage);
    const gate = await passGate(context, { stage }, `request-passage.${stage}`);
    if (isRefused(gate)) return gate;
    const passed = spec.approval === undefined;
    const { checklist } = gate;
    const dossier = await freezeDossier(context, { stage, checklist, passed });
    const asked = passed
      ? {}
      : await openResolution(context, { kind: 'passage', stage, dossier, reason: '' });
    if (isRefused(asked)) return asked;
    return {
      event: {
        type: passed ? 'stage-passed' : 'passage-requested',
        payload: { stage, dossier, checklist: checklistTold(checklist), ...asked },
      },
      result: { stage, dossier: dossier.id, hash: dossier.hash, passed, ...asked },
    };
  },
});
