import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible, refuse } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { carryOut } from '../carry-out.ts';
import { resolutionLifecycle } from '../machine.ts';
import { readResolution } from '../resolution.ts';

/** Carries out a resolution that was approved while the gate stood in its way, now that it is mended. */
export const carryOutResolution = defineCommand({
  name: 'carry-out-resolution',
  input: z.strictObject({ resolution: Id }),
  by: ['team', 'secretary'],
  on: { lifecycle: resolutionLifecycle, id: (input) => input.resolution },
  async record(context) {
    const resolution = await readResolution(context, context.input.resolution);
    const done = await carryOut(context, resolution);
    if (!done.done) {
      if (resolution.stage === null || resolution.kind === 'migration')
        return notPossible('effect-cannot-be-taken', { because: done.because });
      const checklist = await context.judge(resolution.stage);
      return refuse({ code: 'gate-blocked', stage: resolution.stage, checklist });
    }
    return { event: { type: 'resolution-carried-out', payload: { resolution: resolution.id } } };
  },
});
