import { z } from 'zod';
import { At, common, Day } from './every-document.ts';

/** A piece of evidence: a page that anyone can open, or a stored file by its hash. */
export const ShownEvidence = z.strictObject({
  title: z.string(),
  url: z.string().nullable(),
  hash: z.string().nullable(),
});

/** A delay that was declared; `reasonCode` is of the closed list of reasons. */
export const Delay = z.strictObject({
  milestone: z.string(),
  dueOn: Day.nullable(),
  expectedOn: Day,
  reasonCode: z.string(),
  reason: z.string(),
  declaredAt: At,
});

const Milestone = z.strictObject({
  number: z.int(),
  title: z.string(),
  responsible: z.string().nullable(),
  startsOn: Day.nullable(),
  dueOn: Day.nullable(),
  evidenceAsked: z.string().nullable(),
  /** How far it is by the last report; null while nobody has reported. */
  completion: z.string().nullable().meta({ description: 'How far it is by the last report' }),
  period: z.string().nullable(),
  evidence: z.array(ShownEvidence),
});

const Coding = z.strictObject({
  verifiable: z.string(),
  relevant: z.string(),
  values: z.array(z.string()),
  potential: z.string(),
  grounds: z.string(),
  codedBy: z.string(),
  codedAt: At,
  /** Whether the text was changed after it was judged. */
  outdated: z.boolean(),
});

/** A commitment in the fields of OGP's template, with how it goes and how it was changed. What nobody filled in is null. */
export const CommitmentSheet = z.strictObject({
  ...common,
  commitment: z.strictObject({
    code: z.string(),
    number: z.int().nullable(),
    state: z.string(),
    version: z.int(),
    lead: z.string().nullable(),
    responsibleOffice: z.string().nullable(),
    supporting: z.array(z.string()),
    /** Institutions from outside, and whether an accord binds them. */
    outside: z.array(z.strictObject({ institution: z.string(), signedAt: At.nullable() })),
    counterpart: z.string().nullable(),
    startsOn: Day.nullable(),
    endsOn: Day.nullable(),
    values: z.array(z.string()),
    policyAreas: z.array(z.string()),
    problem: z.array(z.string()),
    statusQuo: z.array(z.string()),
    action: z.array(z.string()),
    withdrawnBecause: z.string().nullable(),
  }),
  plan: z.strictObject({ title: z.string(), startsOn: Day, endsOn: Day, version: z.int() }).nullable(),
  /** The proposals that it comes from, and the votes that each had where there was a consultation. */
  proposals: z.array(
    z.strictObject({
      number: z.int(),
      title: z.string(),
      theme: z.string().nullable(),
      /** Whether it was voted on. */
      voted: z.boolean(),
      votes: z.int().nullable().meta({ with: 'voted' }),
    }),
  ),
  milestones: z.array(Milestone),
  indicators: z.array(
    z.strictObject({
      name: z.string(),
      unit: z.string(),
      baseline: z.number().nullable().meta({ without: 'noBaseline' }),
      target: z.number().nullable().meta({ without: 'noTarget' }),
      /** Nought is a baseline; none is not. */
      noBaseline: z.boolean(),
      noTarget: z.boolean(),
    }),
  ),
  artefacts: z.array(z.strictObject({ title: z.string(), shown: ShownEvidence.nullable() })),
  coding: Coding.nullable(),
  /** How its implementation goes; null before it starts. */
  fulfilment: z
    .strictObject({
      state: z.string(),
      endedAt: At.nullable(),
      reasonCode: z.string().nullable(),
      summary: z.string().nullable(),
    })
    .nullable(),
  delays: z.array(Delay),
  amendments: z.array(
    z.strictObject({
      milestone: z.string().nullable(),
      reason: z.string(),
      act: z.string().nullable(),
      approvedAt: At.nullable(),
      amendedAt: At,
      commitmentVersion: z.int(),
      planVersion: z.int(),
    }),
  ),
  versions: z.array(z.strictObject({ version: z.int(), madeAt: At, hash: z.string() })),
});
export type CommitmentSheet = z.output<typeof CommitmentSheet>;
