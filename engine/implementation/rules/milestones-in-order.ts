import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet, unknown } from '../../gates/verdict.ts';

/**
 * Milestones that build on each other were completed in their order: none is complete while one before it is not. Asks
 * for no dates: milestones may have none of their own. While none is complete there is no order to judge.
 * Source: La Libertad, commitment LAL0009, whose five milestones are "acumulativos".
 */
export const milestonesInOrder = defineRule({
  name: 'milestones-in-order',
  version: 1,
  params: z.strictObject({}),
  needs: ['commitmentTemplates', 'commitmentStandings'],
  remedy: ['report-progress'],
  judge({ commitmentTemplates, commitmentStandings }) {
    if (commitmentStandings.length === 0) return unknown('commitments-under-way');
    const milestonesOf = (commitment: string) =>
      commitmentTemplates.find((one) => one.commitment === commitment)?.milestones ?? [];
    const missing = commitmentStandings.flatMap(({ commitment, code, openMilestones }) => {
      const milestones = milestonesOf(commitment);
      const firstOpen = milestones.findIndex((one) => openMilestones.includes(one.code));
      const ahead = milestones
        .filter((one, index) => index > firstOpen && !openMilestones.includes(one.code))
        .map((one) => one.code);
      if (firstOpen < 0 || ahead.length === 0) return [];
      return [{ commitment, code, open: milestones[firstOpen]!.code, ahead }];
    });
    const someComplete = commitmentStandings.some(
      ({ commitment, openMilestones }) => openMilestones.length < milestonesOf(commitment).length,
    );
    if (!someComplete) return notApplicable('no-milestone-complete');
    const found = {
      commitments: commitmentStandings.length,
      inOrder: commitmentStandings.length - missing.length,
    };
    return missing.length === 0 ? met(found) : notMet(found, { inOrder: found.commitments }, missing);
  },
});
