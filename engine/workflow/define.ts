import type { z } from 'zod';
import type { NoticePresetName } from '../calendar/notice/presets.ts';
import type { domains } from '../catalogue.ts';
import type { RulesOfProcedureInput } from '../forum/procedure/procedure.ts';
import type { Role } from '../people/roles.ts';
import type { WorkflowInput } from './spec.ts';

type KnownRule = (typeof domains)[number]['rules'][number];
type KnownActivity = (typeof domains)[number]['activities'][number]['name'];
type Shape = WorkflowInput;
type ShapeOfStage = Shape['stages'][string];
type ShapeOfUse = ShapeOfStage['gate'][number];

/** A use of a rule whose name and parameters the compiler checks. */
export type TypedUse = KnownRule extends infer R
  ? R extends { readonly name: infer Name extends string; readonly params: infer Params extends z.ZodType }
    ? Omit<ShapeOfUse, 'rule' | 'params'> & { rule: Name } & (Record<never, never> extends z.input<Params>
          ? { params?: z.input<Params> }
          : { params: z.input<Params> })
    : never
  : never;

/** A notice as a country's preset asks it: its parameters, severity and basis are written out when it is published. */
interface NoticeFromPreset {
  rule: 'notice-period-kept';
  preset: NoticePresetName;
}

type TypedOutcome<Stage extends string> = Omit<
  NonNullable<ShapeOfStage['outcomes']>[string],
  'to' | 'gate'
> & { to?: Stage; gate?: (TypedUse | NoticeFromPreset)[] };

export type TypedStage<Stage extends string> = Omit<
  ShapeOfStage,
  'after' | 'activities' | 'gate' | 'outcomes'
> & {
  after?: (Stage | { stage: Stage; is: 'begun' | 'passed' })[];
  activities?: KnownActivity[];
  gate: (TypedUse | NoticeFromPreset)[];
  outcomes?: Record<string, TypedOutcome<Stage>>;
};

/** The rules of procedure that a method brings for its forum, written out. */
export type ForumProcedure = RulesOfProcedureInput;

/** The roles of a method, by its own names; the engine's role that each stands for is one that there is. */
export type WorkflowRoles = { [name: string]: Omit<Shape['roles'][string], 'as'> & { as: Role } };

/** A workflow in which a wrong stage, role, activity, rule or parameter does not compile. */
export type TypedWorkflow<Stage extends string> = Omit<Shape, 'stages' | 'throughout' | 'roles'> & {
  roles: WorkflowRoles;
  throughout?: KnownActivity[];
  stages: Record<Stage, TypedStage<NoInfer<Stage>>>;
};

/** Defines a built-in workflow. What comes out is plain data: the same that a team's JSON holds. */
export function defineWorkflow<Stage extends string>(workflow: TypedWorkflow<Stage>): WorkflowInput {
  return workflow as unknown as WorkflowInput;
}
