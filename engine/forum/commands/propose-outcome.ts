import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notAccepted } from '../../kernel/decide.ts';
import { isRefused, notFound, refuse } from '../../kernel/refusals.ts';
import { Slug, Text } from '../../kernel/values.ts';
import { passGate } from '../../process/passage.ts';
import { openResolution } from '../open-resolution.ts';

/**
 * Proposes that a stage end in another way than by its gate: repeat, go back, or end without result. The
 * outcome's own gate is judged first. Where a forum approves the stage, it decides; elsewhere it is done.
 */
export const proposeOutcome = defineCommand({
  name: 'propose-outcome',
  input: z.strictObject({ stage: Slug, outcome: Slug, reason: Text }),
  by: ['team', 'secretary'],
  course: 'course',
  async record(context) {
    const { stage, outcome, reason } = context.input;
    const spec = context.process.workflow.spec.stages[stage];
    if (spec?.outcomes[outcome] === undefined) return notFound('outcome', `${stage}.${outcome}`);
    const event = `outcome.${stage}.${outcome}`;
    if (spec.approval === undefined) {
      const gate = await passGate(context, { stage, outcome }, event);
      if (isRefused(gate)) return gate;
      return { event: { type: 'stage-outcome-declared', payload: { stage, outcome } } };
    }
    const { machine } = context.process.workflow;
    const { state } = context.process;
    if (!machine.accepts(state).includes(event)) return notAccepted(event, machine, state);
    const checklist = await context.judge(stage, { outcome });
    if (!checklist.open) return refuse({ code: 'gate-blocked', stage, checklist });
    const opened = await openResolution(context, { kind: 'outcome', stage, outcome, reason });
    if (isRefused(opened)) return opened;
    return { event: { type: 'outcome-proposed', payload: { stage, outcome, ...opened } }, result: opened };
  },
});
