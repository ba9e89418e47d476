import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notAccepted } from '../../kernel/decide.ts';
import { isRefused, notFound } from '../../kernel/refusals.ts';
import { Slug, Text } from '../../kernel/values.ts';
import { openResolution } from '../open-resolution.ts';

/** Proposes that a stage that has passed be worked on again. Where a forum approved it, the forum decides. */
export const proposeReopening = defineCommand({
  name: 'propose-reopening',
  input: z.strictObject({ stage: Slug, reason: Text }),
  by: ['team', 'secretary'],
  course: 'course',
  async record(context) {
    const { stage, reason } = context.input;
    const { machine, spec } = context.process.workflow;
    if (spec.stages[stage] === undefined) return notFound('stage', stage);
    const event = `reopen.${stage}`;
    if (spec.stages[stage].approval === undefined) {
      const refused = context.course(event);
      if (refused !== undefined) return refused;
      return { event: { type: 'stage-reopened', payload: { stage } } };
    }
    if (!machine.accepts(context.process.state).includes(event)) {
      return notAccepted(event, machine, context.process.state);
    }
    const opened = await openResolution(context, { kind: 'reopening', stage, reason });
    if (isRefused(opened)) return opened;
    return { event: { type: 'reopening-proposed', payload: { stage, ...opened } }, result: opened };
  },
});
