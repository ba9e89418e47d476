import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id } from '../../kernel/values.ts';
import { technicalOpinionLifecycle } from '../machine.ts';
import { opinionWait } from '../opinion-wait.ts';

/** Asks for an opinion no longer: of the wrong unit, or of a proposal that was merged. The request stays on record. */
export const withdrawOpinionRequest = defineCommand({
  name: 'withdraw-opinion-request',
  input: z.strictObject({ opinion: Id }),
  by: ['team'],
  on: { lifecycle: technicalOpinionLifecycle, id: (input) => input.opinion },
  async record({ input: { opinion }, settle }) {
    await settle(opinionWait, opinion);
    return { event: { type: 'opinion-request-withdrawn', payload: { opinion } }, result: { opinion } };
  },
});
