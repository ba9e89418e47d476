import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Instant, Text } from '../../kernel/values.ts';
import { endFulfilment } from '../end-fulfilment.ts';
import { fulfilmentLifecycle } from '../machine.ts';
import { reasonCodes } from '../reason-codes.ts';

/** Declares that a commitment ended short of complete, and why: at the end of the plan, or when it was given up. */
export const endCommitment = defineCommand({
  name: 'end-commitment',
  input: z.strictObject({ commitment: Id, endedAt: Instant, reasonCode: z.enum(reasonCodes), reason: Text }),
  by: ['team', 'responsible-institution'],
  on: { lifecycle: fulfilmentLifecycle, id: (input) => input.commitment },
  occurredAt: (input) => input.endedAt,
  async record(context) {
    const { commitment, endedAt, reasonCode, reason } = context.input;
    await endFulfilment(context, commitment, { summary: reason, artefacts: [], endedAt, reasonCode });
    return { event: { type: 'commitment-ended', payload: { commitment, endedAt, reasonCode } } };
  },
});
