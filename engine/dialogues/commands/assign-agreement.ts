import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Id, Line, LocalDate, Text } from '../../kernel/values.ts';
import { keepEntry } from '../agreement-entries.ts';
import { agreementRow } from '../agreement-row.ts';
import { agreementLifecycle } from '../machine.ts';

/** Gives an open agreement an owner or a day, or others, with the reason. What stood before stays in the ledger. */
export const assignAgreement = defineCommand({
  name: 'assign-agreement',
  input: z
    .strictObject({ agreement: Id, owner: Line.optional(), dueOn: LocalDate.optional(), reason: Text })
    .refine(({ owner, dueOn }) => owner !== undefined || dueOn !== undefined, {
      path: ['owner'],
      params: { reason: 'nothing-to-change' },
    }),
  by: ['team', 'facilitator', 'secretary'],
  on: { lifecycle: agreementLifecycle, id: (input) => input.agreement },
  async record(context) {
    const { tx, organization, process, input, seal } = context;
    const { id, text, meeting, ...before } = await agreementRow(context, input.agreement);
    const owner = input.owner ?? before.owner;
    const dueOn = input.dueOn ?? before.due_on;
    if (owner === before.owner && dueOn === before.due_on) return invalid('owner', 'nothing-to-change');
    const entry = await keepEntry(context, id, { kind: 'assigned', note: input.reason, dueOn: input.dueOn });
    await tx
      .updateTable('agreement')
      .set({ owner, due_on: dueOn, ...seal('agreement', id, { text, owner }) })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', id)
      .execute();
    return {
      event: {
        type: 'agreement-assigned',
        payload: {
          agreement: id,
          meeting,
          entry,
          ownerChanged: owner !== before.owner,
          from: before.due_on,
          dueOn,
        },
      },
    };
  },
});
