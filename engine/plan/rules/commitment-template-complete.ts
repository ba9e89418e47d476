import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { type CommitmentTemplate, templateTexts } from '../facts/commitment-templates.ts';

/** What OGP's template asks for of every commitment; the counterpart and a single office are asked for on request. */
const usual = ['problem', 'statusQuo', 'action', 'lead', 'supporting'] as const;

/**
 * Every commitment has what the template asks for: its texts and institutions, at least one value of open
 * government, a period within the plan's, milestones each with dates, an office and the evidence asked for,
 * and, where asked, indicators with a baseline and a target.
 * Source: OGP, commitment template and pages of OGP Local commitments; the reports on earlier plans name
 * milestones without dates and indicators without a baseline as what kept commitments from being assessed.
 */
export const commitmentTemplateComplete = defineRule({
  name: 'commitment-template-complete',
  version: 1,
  params: z.strictObject({
    texts: z.array(z.enum(templateTexts)).default([...usual]),
    minMilestones: z.int().nonnegative().default(1),
    minIndicators: z.int().nonnegative().default(1),
  }),
  needs: ['commitmentTemplates', 'planSubmission'],
  remedy: ['amend-commitment', 'return-commitment'],
  judge({ commitmentTemplates, planSubmission }, params) {
    if (commitmentTemplates.length === 0) return unknown('commitments');
    const gaps = commitmentTemplates
      .map((one) => ({
        commitment: one.commitment,
        code: one.code,
        gaps: gapsOf(one, params, planSubmission?.endsOn),
      }))
      .filter((one) => one.gaps.length > 0);
    const found = {
      commitments: commitmentTemplates.length,
      complete: commitmentTemplates.length - gaps.length,
    };
    return gaps.length === 0 ? met(found) : notMet(found, { commitments: found.commitments }, gaps);
  },
});

interface Params {
  readonly texts: readonly (typeof templateTexts)[number][];
  readonly minMilestones: number;
  readonly minIndicators: number;
}

/** What is missing, as codes: a field by its name, what is wrong with a milestone behind its own code. */
function gapsOf(one: CommitmentTemplate, params: Params, planEndsOn: string | undefined): string[] {
  const gaps: string[] = params.texts.filter((text) => !one.filledIn[text]);
  if (one.values.length === 0) gaps.push('values');
  if (one.policyAreas.length === 0) gaps.push('policyAreas');
  gaps.push(...periodGaps(one, planEndsOn));
  if (one.milestones.length < params.minMilestones) gaps.push('milestones');
  gaps.push(...one.milestones.flatMap((milestone) => milestoneGaps(one, milestone)));
  const measured = one.indicators.filter(({ baseline, target }) => baseline !== null && target !== null);
  if (measured.length < params.minIndicators) gaps.push('indicators');
  return gaps;
}

function periodGaps({ startsOn, endsOn }: CommitmentTemplate, planEndsOn: string | undefined): string[] {
  if (startsOn === null || endsOn === null) return ['period'];
  if (endsOn <= startsOn) return ['ends-before-it-starts'];
  return planEndsOn !== undefined && endsOn > planEndsOn ? ['ends-after-the-plan'] : [];
}

function milestoneGaps(
  { startsOn, endsOn }: CommitmentTemplate,
  milestone: CommitmentTemplate['milestones'][number],
): string[] {
  const gaps: string[] = [];
  if (milestone.startsOn === null || milestone.dueOn === null) gaps.push('dates');
  else if (milestone.dueOn < milestone.startsOn) gaps.push('due-before-it-starts');
  else if (startsOn !== null && milestone.startsOn < startsOn) gaps.push('outside-the-period');
  else if (endsOn !== null && milestone.dueOn > endsOn) gaps.push('outside-the-period');
  if (!milestone.responsible) gaps.push('responsible');
  if (!milestone.evidenceAsked) gaps.push('evidenceAsked');
  return gaps.map((gap) => `${milestone.code}/${gap}`);
}
