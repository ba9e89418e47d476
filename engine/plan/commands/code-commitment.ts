import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { potentialLevels } from '../../scales/scales.ts';
import { openGovernmentValues } from '../commitment-fields.ts';
import { commitmentRow } from '../commitment-rows.ts';
import { commitmentLifecycle } from '../machine.ts';

/** `unknown` is an answer: it was looked at and cannot be told, which is not a no. */
const YesNo = z.enum(['yes', 'no', 'unknown']);

/**
 * Codes a commitment before it is adopted, as the field does: whether its activities can be verified, whether
 * it is relevant to open government and to which of its values, and what it may bring. An earlier coding stays.
 */
export const codeCommitment = defineCommand({
  name: 'code-commitment',
  input: z.strictObject({
    commitment: Id,
    verifiable: YesNo,
    relevant: YesNo,
    values: z.array(z.enum(openGovernmentValues)).max(4).default([]),
    potential: z.enum([...potentialLevels, 'unknown']),
    grounds: Text,
  }),
  by: ['team', 'technical-unit', 'monitoring-body'],
  on: { lifecycle: commitmentLifecycle, id: (input) => input.commitment },
  async record(context) {
    const { tx, organization, process, input, newId, seal, acting, recordedAt } = context;
    const { commitment, verifiable, relevant, values, potential, grounds } = input;
    if (relevant === 'yes' && values.length === 0) return invalid('values', 'relevant-to-no-value');
    if (relevant !== 'yes' && values.length > 0) return invalid('values', 'values-without-relevance');
    const { version } = await commitmentRow(context, commitment);
    await tx
      .updateTable('commitment_coding')
      .set({ superseded_at: recordedAt })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('commitment', '=', commitment)
      .where('superseded_at', 'is', null)
      .execute();
    const id = newId();
    await tx
      .insertInto('commitment_coding')
      .values({
        organization,
        process: process.id,
        id,
        commitment,
        commitment_version: version,
        verifiable,
        relevant,
        open_government_values: values,
        potential,
        grounds,
        coded_by: acting.role,
        coded_at: recordedAt,
        ...seal('commitment_coding', id, { grounds }),
      })
      .execute();
    return {
      event: {
        type: 'commitment-coded',
        payload: { commitment, version, coding: id, verifiable, relevant, values, potential },
      },
      result: { coding: id },
    };
  },
});
