import type { Illustrative, Inferred, Marked, Sourced } from '../provenance.ts';
import type { WinnerCode } from './winning-texts.ts';

export type OgpValue = 'transparency' | 'participation' | 'accountability' | 'technology';

/** A step with an end that can be seen. Days are local dates. */
export type Milestone = {
  readonly code: string;
  readonly title: string;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly responsible: string;
  readonly evidenceAsked: string;
};

/** What is measured, where it stood in 2021 and where it should stand at the end of the plan. */
export type Indicator = {
  readonly name: string;
  readonly unit: 'count' | 'percent' | 'days';
  readonly baseline: number;
  readonly target: number;
};

/** A commitment in the fields of OGP's template, each field with its own mark. */
export type Commitment = {
  readonly code: WinnerCode;
  readonly ogpId: Marked<string>;
  readonly title: Sourced<string>;
  readonly problem: Sourced<string>;
  readonly statusQuo: Illustrative<string>;
  readonly action: Sourced<readonly string[]>;
  readonly lead: Inferred<string>;
  readonly supporting: Marked<readonly string[]>;
  readonly values: Marked<readonly OgpValue[]>;
  readonly policyAreas: Illustrative<readonly string[]>;
  readonly startsOn: Marked<string>;
  readonly endsOn: Marked<string>;
  readonly milestones: Illustrative<readonly Milestone[]>;
  readonly indicators: Illustrative<readonly Indicator[]>;
};

export const whyStatusQuo = 'The plan prints no separate status quo, and the record has it in English only.';
export const whyPolicyAreas = 'The record leaves the policy area blank.';
export const whyMilestones = 'The plan describes actions without dates, responsible units or evidence.';
export const whyIndicators = 'The plan gives no indicator, baseline or target.';
export const whyDay = 'The record gives the month; the day is ours.';
export const whyTranslated = 'Translated from the English of the record.';
