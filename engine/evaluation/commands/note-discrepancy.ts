import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id, Slug, Text } from '../../kernel/values.ts';
import { phases } from '../assessment-fields.ts';
import { assessedCommitments } from '../assessment-rows.ts';

/** Says, for all to read, why two assessments of a commitment differ on a scale. If one of them changes, the note no longer covers it. */
export const noteDiscrepancy = defineCommand({
  name: 'note-discrepancy',
  input: z.strictObject({
    commitment: Id,
    phase: z.enum(phases).default('end-of-commitment'),
    scale: Slug,
    note: Text,
  }),
  by: ['secretary', 'forum-member', 'monitoring-body', 'team', 'civil-society-counterpart'],
  about: ({ commitment }) => ({ subject: { kind: 'commitment', id: commitment } }),
  needs: { done: ['assess-own', 'assess-independently'] },
  async record(context) {
    const { tx, organization, process, input, newId, seal, acting, recordedAt } = context;
    const { commitment, phase, scale, note } = input;
    const assessed = await assessedCommitments({ tx, organization, process: process.id }, phase);
    const difference = assessed
      .find((one) => one.commitment === commitment)
      ?.discrepancies.find((one) => one.scale === scale);
    if (difference === undefined) return notPossible('no-discrepancy', { commitment, scale });
    const id = newId();
    const { version, own, independent } = difference;
    await tx
      .insertInto('discrepancy_note')
      .values({
        organization,
        process: process.id,
        id,
        commitment,
        phase,
        scale,
        scale_version: version,
        own,
        independent,
        note,
        noted_by: acting.role,
        noted_at: recordedAt,
        ...seal('discrepancy_note', id, { note }),
      })
      .execute();
    return {
      event: {
        type: 'discrepancy-noted',
        payload: { note: id, commitment, phase, scale, version, own, independent },
      },
      result: { note: id },
    };
  },
});
