import { z } from 'zod';
import { ShownEvidence } from './commitment-sheet.ts';
import { At, common, Day } from './every-document.ts';

/** A requirement: what the monitoring body answers, and beside it what the record of the process shows. */
const Requirement = z.strictObject({
  requirement: z.string(),
  /** As the standard numbers it; null where its number is not known. */
  number: z.string().nullable(),
  /** `read`, `told` or `unverified`: how well a source stands behind it. */
  verified: z.string(),
  /** What the record shows, by a rule: `met`, `not-met` or `unknown`; null where only somebody can tell. */
  shown: z.string().nullable(),
  /** `yes`, `no`, `not-told`; null while nobody has answered, which is none of them. */
  answer: z.string().nullable(),
  explanation: z.string().nullable().meta({ with: 'answer' }),
  answeredAt: At.nullable().meta({ with: 'answer' }),
  evidence: z.array(ShownEvidence),
});

const Commitment = z.strictObject({
  number: z.int().nullable(),
  title: z.string(),
  values: z.array(z.string()),
  /** What the commitment was judged to be before it was adopted, and by whom; null where nobody judged it. */
  coding: z
    .strictObject({
      verifiable: z.string(),
      relevant: z.string(),
      potential: z.string(),
      codedBy: z.string(),
      codedAt: At,
    })
    .nullable(),
  /** The monitoring body's own answers; each null where it was left blank. */
  answers: z.array(z.strictObject({ scale: z.string(), answer: z.string().nullable() })),
  assessedAt: At.nullable(),
  grounds: z.string().nullable().meta({ with: 'assessedAt' }),
  evidence: z.array(ShownEvidence),
});

/** The inception report of a plan in the sections of its form: what was asked, what is recommended, each commitment. */
export const InceptionReport = z.strictObject({
  ...common,
  plan: z.strictObject({ title: z.string(), startsOn: Day, endsOn: Day, submittedAt: At.nullable() }),
  monitoringBody: z.string().nullable(),
  standard: z.string(),
  /** The first day of the plan, which decides the standard. */
  decidedOn: Day,
  assessor: z.string(),
  dueOn: Day.nullable(),
  deliveredAt: At.nullable(),
  totals: z.strictObject({
    requirements: z.int(),
    yes: z.int(),
    no: z.int(),
    notTold: z.int(),
    blank: z.int(),
    unverified: z.int(),
  }),
  minimum: z.array(Requirement),
  recommended: z.array(Requirement),
  commitments: z.array(Commitment),
});
export type InceptionReport = z.output<typeof InceptionReport>;
