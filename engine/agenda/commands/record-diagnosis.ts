import { z } from 'zod';
import { heldAssembly } from '../../dialogues/views/held-assembly.ts';
import { Provenance } from '../../files/provenance.ts';
import { defineCommand } from '../../kernel/command.ts';
import { readCounters } from '../../kernel/counters.ts';
import { invalid, isRefused, type Refused } from '../../kernel/refusals.ts';
import { Id, Slug, Text } from '../../kernel/values.ts';
import { refuseArea } from '../../process/refuse-area.ts';

const Problem = z.strictObject({
  problem: Text,
  area: Slug.optional(),
  causes: Text.optional(),
  /** What people have to face it with. */
  strengths: Text.optional(),
  /** From 1, the gravest, to 5. */
  priority: z.int().min(1).max(5).default(3),
});

/**
 * Writes down what a territory found out about itself: a general one out of its dialogues, or a participatory one that
 * an assembly worked out. A later one comes beside the earlier, which stays.
 * Source: Iztapalapa, which tells the two apart: "un diagnóstico general" and "diagnósticos participativos".
 */
export const recordDiagnosis = defineCommand({
  name: 'record-diagnosis',
  input: z.strictObject({
    kind: z.enum(['general', 'participatory']),
    summary: Text,
    problems: z.array(Problem).min(1).max(100),
    /** The held assembly that worked it out; a participatory one has one. */
    meeting: Id.optional(),
    provenance: Provenance,
  }),
  by: ['team', 'facilitator', 'territorial-servant'],
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, seal, count } = context;
    const { kind, summary, meeting, provenance } = input;
    if (kind === 'participatory' && meeting === undefined)
      return invalid('meeting', 'diagnosis-of-no-assembly');
    const worked = meeting === undefined ? undefined : await heldAssembly(context, meeting);
    if (isRefused(worked)) return worked;
    const areas = input.problems.map(({ area }, index) =>
      refuseArea(context, `problems.${index}.area`, area),
    );
    const refused = areas.find((one): one is Refused => one !== undefined);
    if (refused !== undefined) return refused;
    const problems = input.problems.map(({ area, causes, strengths, ...told }) => ({
      ...told,
      area: area ?? null,
      causes: causes ?? null,
      strengths: strengths ?? null,
    }));
    const id = newId();
    const { diagnoses } = await readCounters({ tx, organization, process: process.id }, ['diagnoses']);
    const number = diagnoses + 1;
    await tx
      .insertInto('diagnosis')
      .values({
        ...{ organization, process: process.id, id, number, kind, summary, problems, ...provenance },
        ...{ meeting: meeting ?? null, recorded_at: recordedAt },
        ...seal('diagnosis', id, { summary, problems }),
      })
      .execute();
    await count('diagnoses', 1);
    await count(`diagnoses-${kind}`, 1);
    const told = { diagnosis: id, number, kind, problems: problems.length };
    return {
      event: {
        type: 'diagnosis-recorded',
        payload: {
          ...told,
          illustrative: provenance.illustrative,
          ...(meeting === undefined ? {} : { meeting }),
        },
      },
      result: { diagnosis: id, number },
    };
  },
});
