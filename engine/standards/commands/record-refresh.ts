import { z } from 'zod';
import { EvidenceList } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import { defineCommand } from '../../kernel/command.ts';
import { Instant } from '../../kernel/values.ts';
import { assets } from '../assets.ts';

/**
 * Records that something public was brought up to date: the website of the participation, the repository with its
 * evidence, the minutes. It happened outside of Cauce, so it comes with what shows it.
 */
export const recordRefresh = defineCommand({
  name: 'record-refresh',
  input: z.strictObject({
    asset: z.enum(assets),
    url: z.url({ protocol: /^https$/ }).max(2000),
    refreshedAt: Instant,
    evidence: EvidenceList.min(1),
  }),
  by: ['team', 'point-of-contact', 'secretary'],
  occurredAt: (input) => input.refreshedAt,
  async record({ tx, organization, process, input, newId, seal, recordedAt }) {
    const { asset, url, refreshedAt, evidence } = input;
    const refused = await missingFiles(tx, organization, 'evidence', evidence);
    if (refused !== undefined) return refused;
    const id = newId();
    await tx
      .insertInto('information_refresh')
      .values({
        ...{ organization, process: process.id, id, asset, url, evidence },
        ...{ refreshed_at: refreshedAt, recorded_at: recordedAt },
        ...seal('information_refresh', id, { url, evidence }),
      })
      .execute();
    return {
      event: { type: 'information-refreshed', payload: { refresh: id, asset, refreshedAt } },
      result: { refresh: id },
    };
  },
});
