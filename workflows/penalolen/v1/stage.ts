import type { TypedStage } from '../../../engine/workflow/define.ts';

/** The stages of the method, in their order. */
export type PenalolenStage =
  | 'dialogues'
  | 'systematization'
  | 'consultation'
  | 'plan'
  | 'implementation'
  | 'evaluation';

/** A stage of the method; a wrong name of a stage, a rule, an activity or a parameter does not compile. */
export type Stage = TypedStage<PenalolenStage>;
