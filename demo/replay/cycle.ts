import { at } from '../instants.ts';
import { ballots } from '../penalolen/ballots.ts';
import { commitments } from '../penalolen/commitments.ts';
import { afterTheVote, charter } from '../penalolen/consultation.ts';
import { contributionSets } from '../penalolen/contributions.ts';
import { dialogues } from '../penalolen/dialogues.ts';
import { assessments, lessons } from '../penalolen/evaluation.ts';
import { excludedProposals, mergedProposals } from '../penalolen/excluded-proposals.ts';
import { monitoringBody, observers, seats } from '../penalolen/forum.ts';
import { amendment, delay, periods, progressReports } from '../penalolen/implementation.ts';
import { paperBatches } from '../penalolen/paper-batches.ts';
import { inceptionReport, plan } from '../penalolen/plan.ts';
import { ballotProposals } from '../penalolen/proposals.ts';
import { segments } from '../penalolen/stakeholder-map.ts';
import { technicalOpinions } from '../penalolen/technical-opinions.ts';
import { themes } from '../penalolen/themes.ts';
import { publishedTable } from '../penalolen/votes.ts';
import { marksIn } from '../provenance.ts';
import { words } from '../words.ts';
import { type Act, act, inOrder } from './agenda.ts';
import { ballotAttempts, dialogueAttempts } from './attempts.ts';
import { consultationActs } from './consultation.ts';
import { dialogueActs } from './dialogues.ts';
import { evaluationActs } from './evaluation.ts';
import { forumActs } from './forum.ts';
import { implementationActs } from './implementation.ts';
import { paperActs } from './paper-acts.ts';
import { planActs } from './plan.ts';
import type { Replay } from './replay.ts';
import { systematizationActs } from './systematization.ts';

/** When the organization is founded and the process opened. */
export const begins = at('2021-06-14', '09:00');

/** When a stage begins on screen, and the data that its acts are made of. */
export const stages = {
  dialogues: { from: '2021-07-01', data: [segments, dialogues, contributionSets] },
  systematization: {
    from: '2021-08-25',
    data: [themes, ballotProposals, excludedProposals, mergedProposals, technicalOpinions],
  },
  consultation: {
    from: '2021-09-27',
    data: [charter, publishedTable, ballots(), paperBatches(), afterTheVote],
  },
  plan: { from: '2021-10-29', data: [plan, commitments] },
  implementation: { from: '2022-01-03', data: [inceptionReport, periods, progressReports, delay, amendment] },
  evaluation: { from: '2024-10-11', data: [assessments, lessons] },
} as const;

/** How many values of some data are the source's, inferred and invented; a marked list counts once for each of its items. */
export function markCounts(data: unknown): { sourced: number; inferred: number; illustrative: number } {
  const counts = { sourced: 0, inferred: 0, illustrative: 0 };
  for (const { mark } of marksIn(data)) {
    counts[mark.provenance] += Array.isArray(mark.value) ? mark.value.length : 1;
  }
  return counts;
}

export const preparationData = [seats, monitoringBody, observers];

/** A heading on screen where a stage begins: what of it is the source's and what is not. */
function headings({ screen, language }: Replay): readonly Act[] {
  return Object.entries(stages).map(([stage, { from, data }]) =>
    act(at(from, '00:00'), async () => {
      const name = stage as keyof typeof stages;
      screen.heading(words(language, `demo.stages.${name}.title`));
      screen.note(words(language, `demo.stages.${name}.source`));
      screen.note(words(language, 'demo.marks', markCounts(data)));
    }),
  );
}

/** Everything that happens, in its order. */
export const cycle = (replay: Replay): readonly Act[] =>
  inOrder(
    headings(replay),
    dialogueActs(replay),
    dialogueAttempts(replay),
    systematizationActs(replay),
    consultationActs(replay),
    ballotAttempts(replay),
    planActs(replay),
    implementationActs(replay),
    evaluationActs(replay),
    forumActs(replay),
    paperActs(replay),
  );
