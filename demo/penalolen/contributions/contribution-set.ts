import { type Illustrative, illustrative } from '../../provenance.ts';
import type { SegmentCode } from '../stakeholder-map.ts';
import type { ThemeCode } from '../themes.ts';

/** A thing said in a dialogue. Needs and problems feed the problem of a proposal, proposals its solution. */
export type Contribution = {
  readonly code: string;
  readonly kind: 'need' | 'problem' | 'proposal';
  readonly theme: ThemeCode;
  readonly text: string;
};

export type ContributionSet = {
  readonly segment: SegmentCode;
  readonly contributions: Illustrative<readonly Contribution[]>;
};

const why = 'The plan says what was gathered (needs, concerns, ideas) but prints none of it.';

/** What one segment's dialogue gathered, marked as invented. */
export const contributionSet = (
  segment: SegmentCode,
  contributions: readonly Contribution[],
): ContributionSet => ({ segment, contributions: illustrative<readonly Contribution[]>(contributions, why) });
