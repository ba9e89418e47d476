import { z } from 'zod';
import { ShownEvidence } from './commitment-sheet.ts';
import { At, common, Day } from './every-document.ts';

const Side = z.strictObject({
  assessedAt: At,
  grounds: z.string(),
  evidence: z.array(ShownEvidence),
});

const Scale = z.strictObject({
  scale: z.string(),
  version: z.int(),
  /** Its levels from the least to the most. */
  levels: z.array(z.string()),
  /** Where its levels come from. */
  source: z.string().nullable(),
});

const Phase = z.strictObject({
  phase: z.string(),
  own: Side.nullable(),
  independent: Side.nullable(),
  answers: z.array(
    z.strictObject({
      scale: z.string(),
      /** Null where that side left it blank, which is no answer. */
      own: z.string().nullable(),
      independent: z.string().nullable(),
      differs: z.boolean(),
    }),
  ),
  notes: z.array(
    z.strictObject({
      scale: z.string(),
      own: z.string(),
      independent: z.string(),
      note: z.string(),
      notedBy: z.string(),
      notedAt: At,
    }),
  ),
  /** Scales on which both differ and nobody has said why. */
  unexplained: z.array(z.string()),
});

/** The evaluation of the plan: own and independent assessments side by side, where they differ, and what was learned. */
export const EvaluationReport = z.strictObject({
  ...common,
  evaluation: z
    .strictObject({
      state: z.string(),
      scheduledFor: Day,
      publishedAt: At.nullable(),
      presentedTo: z.string().nullable(),
      hash: z.string().nullable(),
    })
    .nullable(),
  plan: z.strictObject({ title: z.string(), startsOn: Day, endsOn: Day }).nullable(),
  monitoringBody: z.string().nullable(),
  totals: z.strictObject({
    commitments: z.int(),
    ownAssessed: z.int(),
    independentlyAssessed: z.int(),
    differences: z.int(),
  }),
  commitments: z.array(
    z.strictObject({
      title: z.string(),
      state: z.string().nullable(),
      phases: z.array(Phase),
    }),
  ),
  scales: z.array(Scale),
  lessons: z.array(
    z.strictObject({ about: z.string(), commitment: z.string().nullable(), text: z.string() }),
  ),
  reports: z.array(
    z.strictObject({
      kind: z.string(),
      commitment: z.string().nullable(),
      deliveredAt: At,
      summary: z.string(),
      evidence: z.array(ShownEvidence),
    }),
  ),
});
export type EvaluationReport = z.output<typeof EvaluationReport>;
