import { defineDomain } from '../kernel/domain.ts';
import { levelOfParticipation, publicInformation, standardAssessment } from './activities.ts';
import { assessRequirement } from './commands/assess-requirement.ts';
import { declareParticipationLevel } from './commands/declare-participation-level.ts';
import { recordRefresh } from './commands/record-refresh.ts';
import { commitmentsDistinct } from './rules/commitments-distinct.ts';
import { informationRefreshed } from './rules/information-refreshed.ts';
import { notContraryToProcess } from './rules/not-contrary-to-process.ts';
import { notTwoCyclesContrary } from './rules/not-two-cycles-contrary.ts';
import { participationLevelReached } from './rules/participation-level-reached.ts';
import { requirementsAssessed } from './rules/requirements-assessed.ts';

/** What programmes ask of their members: dated sets of requirements, the rules that look at them, who assesses them. */
export const programmeStandards = defineDomain({
  name: 'standards',
  commands: [recordRefresh, declareParticipationLevel, assessRequirement],
  rules: [
    informationRefreshed,
    participationLevelReached,
    commitmentsDistinct,
    notContraryToProcess,
    notTwoCyclesContrary,
    requirementsAssessed,
  ],
  activities: [publicInformation, levelOfParticipation, standardAssessment],
  lifecycles: [],
  sealed: [
    { table: 'information_refresh', columns: ['url', 'evidence'] },
    { table: 'participation_level', columns: ['grounds', 'evidence'] },
    {
      table: 'requirement_assessment',
      columns: ['explanation', 'evidence'],
      document: 'requirement-assessments',
    },
  ],
});
