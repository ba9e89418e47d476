import type { Issue } from '../kernel/refusals.ts';

/** What can be answered to a proposal or a contribution. */
export const outcomes = ['incorporated', 'merged', 'partly', 'excluded'] as const;

export type Outcome = (typeof outcomes)[number];

/** The closed list of reasons for leaving something out, wholly or in part. `other` is given in words. */
export const exclusionReasons = [
  'technical-impossibility',
  'outside-powers',
  'budget',
  'duplicate',
  'other',
] as const;

export type ExclusionReason = (typeof exclusionReasons)[number];

/** The states of a proposal that goes on: it is in the running, and may take in contributions and other proposals. */
export const liveStates = ['drafted', 'incorporated', 'partly-incorporated'];

/** An answer as it comes in. `into` is the proposal that it went into. */
interface Answer {
  readonly outcome: Outcome;
  readonly reason?: ExclusionReason | undefined;
  readonly response?: string | undefined;
  readonly into?: string | undefined;
}

/**
 * What is wrong with an answer: whoever is left out, wholly or in part, is told a reason of the closed list,
 * and in words where the list has none. `needsProposal` says which outcomes name a proposal.
 */
export function flawsOf(
  answer: Answer,
  at: { readonly path: string; readonly field: string; readonly needsProposal: readonly Outcome[] },
): Issue[] {
  const { outcome, reason, response, into } = answer;
  const flaws: Issue[] = [];
  const flaw = (field: string, why: string) => flaws.push({ path: `${at.path}${field}`, reason: why });
  const reasoned = outcome === 'partly' || outcome === 'excluded';
  if (reasoned && reason === undefined) flaw('reason', 'exclusion-without-reason');
  if (!reasoned && reason !== undefined) flaw('reason', 'reason-without-exclusion');
  if (reason === 'other' && response === undefined) flaw('response', 'other-reason-without-words');
  const needed = at.needsProposal.includes(outcome);
  if (needed && into === undefined) flaw(at.field, 'proposal-not-named');
  if (!needed && into !== undefined) flaw(at.field, 'proposal-named-in-vain');
  return flaws;
}
