import { defineDomain } from '../kernel/domain.ts';
import { progress } from './activities.ts';
import { checkPeriod } from './commands/check-period.ts';
import { completeCommitment } from './commands/complete-commitment.ts';
import { declareDelay } from './commands/declare-delay.ts';
import { endCommitment } from './commands/end-commitment.ts';
import { reportProgress } from './commands/report-progress.ts';
import { startImplementation } from './commands/start-implementation.ts';
import { writeFinalReport } from './commands/write-final-report.ts';
import { declaredInstants } from './corrections/declared-instants.ts';
import { correctProgressReported } from './corrections/progress-reported.ts';
import { fulfilmentLifecycle } from './machine.ts';
import { completionNeedsAllMilestones } from './rules/completion-needs-all-milestones.ts';
import { milestoneProgressReported } from './rules/milestone-progress-reported.ts';
import { milestonesInOrder } from './rules/milestones-in-order.ts';

/** Reports on milestones by period, delays, and how each commitment ended. */
export const implementation = defineDomain({
  name: 'implementation',
  commands: [
    startImplementation,
    reportProgress,
    declareDelay,
    completeCommitment,
    endCommitment,
    checkPeriod,
    writeFinalReport,
  ],
  rules: [milestoneProgressReported, completionNeedsAllMilestones, milestonesInOrder],
  activities: [progress],
  lifecycles: [fulfilmentLifecycle],
  sealed: [
    { table: 'fulfilment', columns: ['summary', 'artefacts'] },
    { table: 'progress_report', columns: ['text', 'nil', 'evidence'], document: 'progress-reports' },
    { table: 'milestone_delay', columns: ['reason'] },
    { table: 'final_report', columns: ['content'] },
  ],
  corrections: [correctProgressReported, ...declaredInstants],
});
