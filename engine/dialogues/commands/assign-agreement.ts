import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused } from '../../kernel/refusals.ts';
import { Id, LocalDate, Text } from '../../kernel/values.ts';
import { keepEntry } from '../agreement-entries.ts';
import { agreementRow } from '../agreement-row.ts';
import { agreementLifecycle } from '../machine.ts';
import { ownerFields, ownerOf, ownerTold } from '../views/agreement-owner.ts';

/** Gives an open agreement an owner or a day, or others, with the reason. What stood before stays in the ledger. */
export const assignAgreement = defineCommand({
  name: 'assign-agreement',
  input: z
    .strictObject({ agreement: Id, ...ownerFields, dueOn: LocalDate.optional(), reason: Text })
    .refine((given) => namesOwner(given) || given.dueOn !== undefined, {
      path: ['owner'],
      params: { reason: 'nothing-to-change' },
    }),
  by: ['team', 'facilitator', 'secretary'],
  on: { lifecycle: agreementLifecycle, id: (input) => input.agreement },
  async record(context) {
    const { tx, organization, process, input, seal } = context;
    const { id, text, meeting, ...before } = await agreementRow(context, input.agreement);
    const { owner_kind, owner_committee } = before;
    const owned = namesOwner(input)
      ? await ownerOf(context, input)
      : { owner: before.owner, owner_kind, owner_committee };
    if (isRefused(owned)) return owned;
    const { owner } = owned;
    const sameOwner = owner === before.owner && owned.owner_committee === owner_committee;
    const dueOn = input.dueOn ?? before.due_on;
    if (sameOwner && owned.owner_kind === owner_kind && dueOn === before.due_on)
      return invalid('owner', 'nothing-to-change');
    const entry = await keepEntry(context, id, { kind: 'assigned', note: input.reason, dueOn: input.dueOn });
    await tx
      .updateTable('agreement')
      .set({ ...owned, due_on: dueOn, ...seal('agreement', id, { text, owner }) })
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
          ownerChanged: !sameOwner,
          from: before.due_on,
          dueOn,
          ...(namesOwner(input) ? ownerTold(owned) : {}),
        },
      },
    };
  },
});

const namesOwner = (given: {
  readonly owner?: string | undefined;
  readonly ownerKind?: string | undefined;
  readonly ownerCommittee?: string | undefined;
}): boolean =>
  given.owner !== undefined || given.ownerKind !== undefined || given.ownerCommittee !== undefined;
