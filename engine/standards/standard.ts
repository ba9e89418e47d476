import type { RuleUse } from '../gates/judge.ts';
import type { KeptRecord } from './on-record.ts';

/** How well a source stands behind what is said of a requirement. */
export type Verified =
  /** The requirement and its figures were read in the standard itself. */
  | 'read'
  /** It is told by the standard's glossary or handbook; its exact wording was not read. */
  | 'told'
  /** It is handed down, and no source was found that says so: its figures are parameters. */
  | 'unverified';

/** What a method says of itself, which a standard's rules need to know. */
export interface Terms {
  /** The sectors of its forum that are not of government. */
  readonly nonGovernment: readonly string[];
}

/** One thing that a standard asks of a member, and the rule by which Cauce can look at it. */
export interface Requirement {
  readonly id: string;
  /** As the standard numbers it, `3.1`; nothing where it has no number that is known. */
  readonly number: string | null;
  readonly kind: 'minimum' | 'recommended';
  readonly verified: Verified;
  /** Where it is said. */
  readonly source: string;
  /** What has to be on record before the rule is asked: without any of it the answer is that nothing is known. */
  readonly kept?: KeptRecord;
  /** What of it the facts of a process can tell; nothing where only an assessor can. */
  readonly rule?: (terms: Terms) => Pick<RuleUse, 'rule' | 'params'>;
}

/** Who says in the end whether a requirement was met, and out of whose evidence. */
export type Assessor = 'independent-reporting-mechanism' | 'support-unit';

/** Whose membership a standard is for: a country's, or a local government's. */
export type Membership = 'national' | 'local';

/** What a programme asks of its members, in force from a day and until one. */
export interface Standard {
  readonly id: string;
  readonly programme: 'ogp';
  readonly memberships: readonly Membership[];
  /** Local dates, both included; `until` is null while it holds. */
  readonly inForce: { readonly from: string; readonly until: string | null; readonly verified: Verified };
  readonly assessor: Assessor;
  readonly evidenceFrom: 'member' | 'monitoring-body';
  readonly source: string;
  readonly requirements: readonly Requirement[];
}
