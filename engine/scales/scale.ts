/**
 * A scale of the field: its levels from the least to the most, and where they come from. A scale whose levels
 * change is a new version; what was judged on the old one stays on it.
 */
export interface Scale {
  readonly name: string;
  readonly version: number;
  readonly levels: readonly string[];
  readonly source: string;
  /** The first day on which a plan that is judged on it may begin, and the first on which none may any more. */
  readonly plansFrom?: string;
  readonly plansBefore?: string;
}

/**
 * An answer on a scale: a level, or one of the two that are no level. `unknown`: looked at and not to be told.
 * `not-applicable`: there is nothing to judge. A scale that nobody answered is left out, which is neither.
 */
export type ScaleAnswer = {
  readonly scale: string;
  readonly version: number;
  readonly answer: string;
};

export const noLevel = ['unknown', 'not-applicable'] as const;
