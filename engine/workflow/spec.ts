import { z } from 'zod';
import { ProcedureInWorkflow } from '../forum/presets/from-preset.ts';
import { Basis, LocalText, Name, Period, Words } from './spec-values.ts';

/** The shape of a workflow, as a team writes it in JSON or a typed file gives it. `docs/workflows.md` explains it. */

/** Members by name, at most so many: a workflow is for people to read, and its check must come to an end. */
const byName = <Member extends z.ZodType>(member: Member, maximum: number) =>
  z.record(Name, member).refine((members) => Object.keys(members).length <= maximum, {
    params: { reason: 'lint-too-many', maximum },
  });

/** One use of a rule. Only a law makes it legal; what is our own choice says why. */
export const RuleUseSpec = z
  .strictObject({
    rule: Name,
    version: z.int().positive().optional(),
    params: z.record(z.string(), z.json()).default({}),
    severity: z.enum(['legal', 'programme', 'good-practice']),
    basis: Basis,
  })
  .refine((use) => use.severity !== 'legal' || use.basis.kind === 'law', {
    path: ['severity'],
    params: { reason: 'lint-legal-without-law' },
  })
  .refine((use) => use.basis.kind !== 'our-choice' || use.basis.why !== undefined, {
    path: ['basis', 'why'],
    params: { reason: 'lint-choice-without-why' },
  });

const Share = z.number().min(0).lt(1);

/** Who decides on a passage of stage, by terms of the workflow's own. `of` names the base that the quorum is counted on. */
const ApprovalByTerms = z.strictObject({
  by: z.literal('forum'),
  quorum: z.strictObject({ of: z.enum(['seats', 'in-office']), moreThan: Share }),
  /** A second call, with its smaller quorum, where the first had none. */
  secondCall: z.strictObject({ atLeast: Share, neverFewerThan: z.int().positive() }).optional(),
  decision: z.enum(['simple-majority', 'absolute-majority', 'two-thirds']),
  basis: Basis,
  /** How long the forum has; then the resolution closes with the votes that it has. */
  within: Period.optional(),
});

/**
 * Who decides on a passage of stage, by the rules of procedure that are in force when it is put to the vote. `held`
 * says where; `either` leaves it to the secretary. `matter` names another majority of the rules (`byMatter`).
 */
const ApprovalByProcedure = z.strictObject({
  by: z.literal('forum'),
  procedure: z.literal('in-force'),
  held: z.enum(['in-session', 'in-writing', 'either']).default('in-session'),
  matter: Name.default('passage'),
  basis: Basis,
});

/** One of the two; which is told by the field `procedure`, so that a mistake is found in the one that was meant. */
export const ApprovalSpec = z.union([ApprovalByTerms, ApprovalByProcedure]);

/** Another way for a stage to end than by passing its gate, decided by a resolution. */
export const OutcomeSpec = z
  .strictObject({
    title: LocalText,
    leadsTo: z.enum(['repeat', 'return', 'end']),
    to: Name.optional(),
    gate: z.array(RuleUseSpec).max(100).default([]),
  })
  .refine((outcome) => outcome.leadsTo !== 'return' || outcome.to !== undefined, {
    path: ['to'],
    params: { reason: 'lint-return-without-stage' },
  })
  .refine((outcome) => outcome.leadsTo === 'return' || outcome.to === undefined, {
    path: ['to'],
    params: { reason: 'lint-stage-without-return' },
  });

/** What a stage waits for: that another has passed, or only that it has begun. */
export const ConditionSpec = z.union([
  Name,
  z.strictObject({ stage: Name, is: z.enum(['begun', 'passed']) }),
]);

export const StageSpec = z.strictObject({
  title: LocalText,
  after: z.array(ConditionSpec).max(40).default([]),
  activities: z.array(Name).max(100).default([]),
  gate: z.array(RuleUseSpec).max(100),
  approval: ApprovalSpec.optional(),
  outcomes: byName(OutcomeSpec, 20).default({}),
  documents: z.array(Name).max(100).default([]),
  /** When the stage is asked to pass by the clock, counted from its beginning. */
  deadline: z.strictObject({ within: Period, movesWithSuspension: z.boolean() }).optional(),
});

/** A role under the name that this method gives it, and the engine's role that it stands for. */
export const RoleSpec = z.strictObject({ title: LocalText, as: Name });

export const SectorSpec = z.strictObject({ title: LocalText, seats: z.int().nonnegative().optional() });

/** A field of common life that people organize by: health, women, youth. Committees and their posts are of one. */
const AreaSpec = z.strictObject({ title: LocalText });

export const WorkflowSpec = z.strictObject({
  format: z.literal(1),
  id: Name,
  version: z.int().positive(),
  title: LocalText,
  description: LocalText.optional(),
  jurisdiction: z.strictObject({
    country: z.string().regex(/^[A-Z]{2}$/),
    region: Words.optional(),
    timeZone: Words,
  }),
  roles: byName(RoleSpec, 60),
  forum: z
    .strictObject({
      sectors: byName(SectorSpec, 60),
      basis: Basis,
      /** How the forum is called, when it may decide, and how. Left out, only by what each approval says. */
      procedure: ProcedureInWorkflow.optional(),
    })
    .optional(),
  /**
   * Whose standards judge it, and as what kind of member; which set does follows from the day on which its plan begins.
   * `figures` are a method's own where a standard's were not read in it, by the requirement's name.
   */
  standard: z
    .strictObject({
      programme: z.enum(['ogp']),
      membership: z.enum(['national', 'local']),
      nonGovernment: z.array(Name).min(1).max(60),
      figures: byName(z.record(z.string(), z.json()), 40).optional(),
    })
    .optional(),
  /** The areas of work that its committees, commissions and liaisons have. */
  areas: byName(AreaSpec, 60).optional(),
  /** What is declared longer than this after it happened is marked as late. */
  lateAfter: Period.default({ unit: 'natural-days', count: 7 }),
  /** Activities that are open in every stage. */
  throughout: z.array(Name).max(100).default([]),
  stages: byName(StageSpec, 40),
});

export type ConditionSpec = z.output<typeof ConditionSpec>;
export type WorkflowSpec = z.output<typeof WorkflowSpec>;
export type WorkflowInput = z.input<typeof WorkflowSpec>;
export type StageSpec = z.output<typeof StageSpec>;
export type ApprovalSpec = z.output<typeof ApprovalSpec>;
export type ApprovalByTerms = z.output<typeof ApprovalByTerms>;
export type ApprovalByProcedure = z.output<typeof ApprovalByProcedure>;
export type OutcomeSpec = z.output<typeof OutcomeSpec>;
export type RuleUseSpec = z.output<typeof RuleUseSpec>;
