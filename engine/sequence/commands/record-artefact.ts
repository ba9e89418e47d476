import { z } from 'zod';
import { artefactFields } from '../../files/artefact-fields.ts';
import { missingFiles } from '../../files/missing-files.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { calendarOf } from '../../workflow/calendar.ts';

/**
 * Records what shows that a step of a sequence was taken: its day, its act and who signed for which sector. A later one for the
 * same step takes the place of the earlier, which stays. What is out of order is recorded too: the rule says so.
 */
export const recordArtefact = defineCommand({
  name: 'record-artefact',
  input: z.strictObject(artefactFields),
  by: ['team', 'secretary', 'responsible-institution'],
  async record(context) {
    const { tx, organization, process, input, newId, seal, recordedAt } = context;
    const { step, datedOn, postponed, act, signers, provenance, note = null } = input;
    const today = calendarOf(process.workflow.spec).localDate(recordedAt);
    if (datedOn !== undefined && datedOn > today) return invalid('datedOn', 'in-the-future', { today });
    if (datedOn !== undefined && postponed !== undefined) return invalid('postponed', 'dated-and-postponed');
    const refused = await missingFiles(tx, organization, 'act', act);
    if (refused !== undefined) return refused;
    const before = await tx
      .updateTable('dated_artefact')
      .set({ superseded_at: recordedAt })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('step', '=', step)
      .where('superseded_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    const id = newId();
    await tx
      .insertInto('dated_artefact')
      .values({
        ...{ organization, process: process.id, id, step, provenance, note, recorded_at: recordedAt },
        dated_on: datedOn ?? null,
        postponed: postponed ?? null,
        act,
        signers,
        ...seal('dated_artefact', id, { act: act as never, signers: signers as never, note }),
      })
      .execute();
    const sectors = [...new Set(signers.map(({ sector }) => sector))].sort();
    const payload = { artefact: id, step, datedOn: datedOn ?? null, postponed: postponed ?? null, sectors };
    return {
      event: { type: 'artefact-recorded', payload: { ...payload, replaces: before?.id ?? null } },
      result: { artefact: id },
    };
  },
});
