import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { whatBegins } from './what-begins.ts';

/**
 * No commitment counts as complete while one of its milestones is not; and, where `everyCommitmentEnded` is
 * asked, none is left under way: each was completed, or ended short of it with a reason.
 * Source: report on "Open government culture" (State of Mexico, 2022), whose objective was declared reached
 * while milestones stood open.
 */
export const completionNeedsAllMilestones = defineRule({
  name: 'completion-needs-all-milestones',
  version: 1,
  params: z.strictObject({ everyCommitmentEnded: z.boolean().default(true) }),
  needs: ['commitmentStandings', 'planSubmission'],
  remedy: ['report-progress', 'complete-commitment', 'end-commitment'],
  remedyFor: whatBegins,
  judge({ commitmentStandings }, { everyCommitmentEnded }) {
    if (commitmentStandings.length === 0) return unknown('commitments-under-way');
    const complete = commitmentStandings.filter(({ state }) => state === 'complete');
    const underWay = commitmentStandings.filter(({ state }) => state === 'under-way');
    const found = {
      commitments: commitmentStandings.length,
      complete: complete.length,
      underWay: underWay.length,
    };
    const missing = [
      ...complete.filter(({ openMilestones }) => openMilestones.length > 0),
      ...(everyCommitmentEnded ? underWay : []),
    ].map(({ commitment, code, state, openMilestones }) => ({
      commitment,
      code,
      state,
      openMilestones: [...openMilestones],
    }));
    return missing.length === 0 ? met(found) : notMet(found, { everyCommitmentEnded }, missing);
  },
});
