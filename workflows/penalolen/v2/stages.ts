import { inTheStandard, ourChoice } from '../v1/basis.ts';
import { consultation } from '../v1/consultation.ts';
import { dialogues } from '../v1/dialogues.ts';
import { evaluation } from '../v1/evaluation.ts';
import { implementation } from '../v1/implementation.ts';
import { plan } from '../v1/plan.ts';
import type { Stage } from '../v1/stage.ts';
import { systematization } from '../v1/systematization.ts';

/** The forum decides by its rules of procedure, in a session or in writing. The plan does not say it. */
const byTheForum: NonNullable<Stage['approval']> = {
  by: 'forum',
  procedure: 'in-force',
  held: 'either',
  basis: ourChoice(
    'El plan no dice cómo decide el foro: decide por su reglamento, que está en este método y que el foro puede cambiar.',
    'The plan does not say how the forum decides: it decides by its rules of procedure, which are in this method and which the forum may change.',
  ),
};

const approved = (stage: Stage): Stage => ({ ...stage, approval: byTheForum });

const requirement = inTheStandard(
  'OGP Participation and Co-creation Standards, minimum requirement 1.1: a forum that meets at least every six months, with public rules',
);

/** Asked before the forum decides for the first time. */
const rulesArePublic: Stage['gate'][number] = {
  rule: 'forum-rules-public',
  severity: 'programme',
  basis: requirement,
};

/** Asked of the long stages, in which a forum is easily forgotten. */
const forumMeets: Stage['gate'][number] = {
  rule: 'forum-meets-regularly',
  params: { atMostApart: { unit: 'months', count: 6 } },
  severity: 'good-practice',
  basis: requirement,
};

/** A stage with more in its gate. */
export const asking = (stage: Stage, ...rules: Stage['gate']): Stage => ({
  ...stage,
  gate: [...stage.gate, ...rules],
});

/** The stages of version 1, approved by the forum as it decides by its rules. */
export const stages = {
  dialogues: approved(asking(dialogues, rulesArePublic)),
  systematization: approved(systematization),
  consultation: approved(consultation),
  plan: approved(plan),
  implementation: approved(asking(implementation, forumMeets)),
  evaluation: approved(asking(evaluation, forumMeets)),
};
