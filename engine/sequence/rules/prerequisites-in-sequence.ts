import { z } from 'zod';
import { Sector } from '../../files/artefact-fields.ts';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet } from '../../gates/verdict.ts';
import { Slug } from '../../kernel/values.ts';
import type { DatedArtefact } from '../facts/dated-artefacts.ts';

const Step = z.strictObject({
  step: Slug,
  /** Whether an act has to show it. */
  act: z.boolean().default(true),
  /** For which sectors it has to be signed. */
  signedBy: z.array(Sector).max(10).default([]),
});
type Step = z.output<typeof Step>;

/** What is wrong with a step. */
type Gap =
  | 'not-there'
  | 'postponed'
  | 'not-dated'
  | 'before-the-step-before-it'
  | 'without-act'
  | 'not-signed-by-all';

/**
 * Each step was taken after the one before it (or on the same day), on a day that is known, by an act, and signed for each
 * sector that it asks. Source: the sequence of Mexico's local open government (call, declaration, installation, working
 * groups, plan), as Campeche went through it from 20 June 2016 to 19 September 2017.
 */
export const prerequisitesInSequence = defineRule({
  name: 'prerequisites-in-sequence',
  version: 1,
  params: z.strictObject({ steps: z.array(Step).min(1).max(20) }),
  needs: ['datedArtefacts'],
  remedy: ['record-artefact'],
  judge({ datedArtefacts }, { steps }) {
    let latest: string | null = null;
    const missing = steps.flatMap((step) => {
      const artefact = datedArtefacts.find((one) => one.step === step.step);
      const gaps = gapsOf(step, artefact, latest);
      if (artefact?.datedOn != null && (latest === null || artefact.datedOn > latest))
        latest = artefact.datedOn;
      if (gaps.length === 0) return [];
      const unsigned = step.signedBy.filter((sector) => !artefact?.sectors.includes(sector));
      return [{ step: step.step, datedOn: artefact?.datedOn ?? null, gaps, unsigned }];
    });
    const found = { steps: steps.length, inOrder: steps.length - missing.length };
    return missing.length === 0
      ? met(found)
      : notMet(found, { steps: steps.map(({ step }) => step) }, missing);
  },
});

function gapsOf(step: Step, artefact: DatedArtefact | undefined, latest: string | null): Gap[] {
  if (artefact === undefined) return ['not-there'];
  if (artefact.postponed !== null) return ['postponed'];
  const isEarly = artefact.datedOn !== null && latest !== null && artefact.datedOn < latest;
  return [
    ...(artefact.datedOn === null ? (['not-dated'] as const) : []),
    ...(isEarly ? (['before-the-step-before-it'] as const) : []),
    ...(step.act && artefact.acts === 0 ? (['without-act'] as const) : []),
    ...(step.signedBy.every((sector) => artefact.sectors.includes(sector))
      ? []
      : (['not-signed-by-all'] as const)),
  ];
}
