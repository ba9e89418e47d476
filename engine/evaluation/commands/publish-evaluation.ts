import { z } from 'zod';
import { EvidenceList } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import { hashOf } from '../../kernel/canonical.ts';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Instant, Line } from '../../kernel/values.ts';
import { evaluationContent } from '../evaluation-content.ts';
import { evaluationLifecycle } from '../machine.ts';

/** Declares that the evaluation was published, with the hash of both assessments, their differences and the lessons. */
export const publishEvaluation = defineCommand({
  name: 'publish-evaluation',
  input: z.strictObject({
    evaluation: Id,
    publishedAt: Instant,
    /** The body that it was presented to, where it was: the forum, as a rule. */
    presentedTo: Line.optional(),
    evidence: EvidenceList.min(1),
  }),
  by: ['team', 'secretary', 'point-of-contact'],
  on: { lifecycle: evaluationLifecycle, id: (input) => input.evaluation },
  occurredAt: (input) => input.publishedAt,
  needs: { done: ['schedule-evaluation'] },
  async record({ tx, organization, process, input, seal }) {
    const { evaluation, publishedAt, evidence } = input;
    const missing = await missingFiles(tx, organization, 'evidence', evidence);
    if (missing !== undefined) return missing;
    const hash = hashOf(await evaluationContent({ tx, organization, process: process.id }));
    const texts = { presented_to: input.presentedTo ?? null, evidence };
    await tx
      .updateTable('evaluation')
      .set({ published_at: publishedAt, hash, ...texts, ...seal('evaluation', evaluation, texts) })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', evaluation)
      .execute();
    return {
      event: {
        type: 'evaluation-published',
        payload: { evaluation, publishedAt, hash, presented: input.presentedTo !== undefined },
      },
      result: { evaluation, hash },
    };
  },
});
