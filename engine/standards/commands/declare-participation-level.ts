import { z } from 'zod';
import { EvidenceList } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import { defineCommand } from '../../kernel/command.ts';
import { Text } from '../../kernel/values.ts';
import { participationLevels } from '../assets.ts';

/**
 * Declares how far people took part, with the grounds and what shows it. The forum's secretary declares it, not the
 * team alone; a later declaration takes its place and both stay.
 */
export const declareParticipationLevel = defineCommand({
  name: 'declare-participation-level',
  input: z.strictObject({
    level: z.enum(participationLevels),
    grounds: Text,
    evidence: EvidenceList.min(1),
  }),
  by: ['secretary', 'monitoring-body'],
  async record({ tx, organization, process, input, newId, seal, recordedAt }) {
    const { level, grounds, evidence } = input;
    const refused = await missingFiles(tx, organization, 'evidence', evidence);
    if (refused !== undefined) return refused;
    await tx
      .updateTable('participation_level')
      .set({ superseded_at: recordedAt })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('superseded_at', 'is', null)
      .execute();
    const id = newId();
    await tx
      .insertInto('participation_level')
      .values({
        ...{ organization, process: process.id, id, level, grounds, evidence },
        ...{ declared_at: recordedAt, superseded_at: null },
        ...seal('participation_level', id, { grounds, evidence }),
      })
      .execute();
    return {
      event: { type: 'participation-level-declared', payload: { declaration: id, level } },
      result: { declaration: id },
    };
  },
});
