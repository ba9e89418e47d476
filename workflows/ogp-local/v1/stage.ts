import type { TypedStage } from '../../../engine/workflow/define.ts';

/** The stages of the method, in their order. */
export type LocalStage =
  | 'preparation'
  | 'co-creation'
  | 'response'
  | 'plan'
  | 'implementation'
  | 'evaluation';

export type Stage = TypedStage<LocalStage>;

/** The sectors of the forum that are not of government. */
export const nonGovernment = ['civil-society', 'academia', 'community'] as const;
