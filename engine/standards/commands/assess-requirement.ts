import { z } from 'zod';
import { EvidenceList } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notPossible } from '../../kernel/refusals.ts';
import { Slug, Text } from '../../kernel/values.ts';
import { actsForAParty } from '../../people/acts-for-a-party.ts';
import { judgingStandard } from '../judging-standard.ts';

/**
 * Says whether a requirement of the standard was met, why, and on what evidence: the first section of an inception
 * report. `not-told` is what the evidence does not tell, which is not a no. A later answer takes its place and both
 * stay. Refused for who carries the plan out. Source: OGP Local Handbook, section 3.5.1.
 */
export const assessRequirement = defineCommand({
  name: 'assess-requirement',
  input: z.strictObject({
    requirement: Slug,
    answer: z.enum(['yes', 'no', 'not-told']),
    explanation: Text,
    evidence: EvidenceList.default([]),
  }),
  by: ['monitoring-body'],
  async record(context) {
    const { tx, organization, process, input, newId, seal, recordedAt } = context;
    const { requirement, answer, explanation, evidence } = input;
    const judging = await judgingStandard({ tx, organization, process: process.id }, process);
    if (judging === undefined) return notPossible('no-standard-judges-this');
    const { standard } = judging;
    if (!standard.requirements.some(({ id }) => id === requirement))
      return invalid('requirement', 'not-of-the-standard', {
        standard: standard.id,
        requirements: standard.requirements.map(({ id }) => id),
      });
    if (answer === 'yes' && evidence.length === 0) return invalid('evidence', 'yes-without-evidence');
    const refused =
      (await actsForAParty(context)) ?? (await missingFiles(tx, organization, 'evidence', evidence));
    if (refused !== undefined) return refused;
    await tx
      .updateTable('requirement_assessment')
      .set({ superseded_at: recordedAt })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('standard', '=', standard.id)
      .where('requirement', '=', requirement)
      .where('superseded_at', 'is', null)
      .execute();
    const id = newId();
    await tx
      .insertInto('requirement_assessment')
      .values({
        ...{ organization, process: process.id, id, standard: standard.id, requirement },
        ...{ answer, explanation, evidence, assessed_at: recordedAt, superseded_at: null },
        ...seal('requirement_assessment', id, { explanation, evidence }),
      })
      .execute();
    return {
      event: {
        type: 'requirement-assessed',
        payload: { assessment: id, standard: standard.id, requirement, answer },
      },
      result: { assessment: id, standard: standard.id },
    };
  },
});
