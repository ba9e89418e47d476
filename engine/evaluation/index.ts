import { defineDomain } from '../kernel/domain.ts';
import { assessments, evaluationSchedule, lessons, reports } from './activities.ts';
import { assessIndependently } from './commands/assess-independently.ts';
import { assessOwn } from './commands/assess-own.ts';
import { noteDiscrepancy } from './commands/note-discrepancy.ts';
import { publishEvaluation } from './commands/publish-evaluation.ts';
import { recordLesson } from './commands/record-lesson.ts';
import { recordReport } from './commands/record-report.ts';
import { rescheduleEvaluation } from './commands/reschedule-evaluation.ts';
import { scheduleEvaluation } from './commands/schedule-evaluation.ts';
import { corrections } from './corrections.ts';
import { evaluationLifecycle } from './machine.ts';
import { endOfCommitmentReportDue } from './rules/end-of-commitment-report-due.ts';
import { evaluationHeld } from './rules/evaluation-held.ts';
import { evaluationScheduledAndDone } from './rules/evaluation-scheduled-and-done.ts';
import { inceptionReportDue } from './rules/inception-report-due.ts';
import { selfAndIndependentAssessmentRecorded } from './rules/self-and-independent-assessment-recorded.ts';

/** Both sides' assessments on the field's scales, their differences, lessons, and the monitoring body's reports. */
export const evaluation = defineDomain({
  name: 'evaluation',
  commands: [
    scheduleEvaluation,
    rescheduleEvaluation,
    assessOwn,
    assessIndependently,
    noteDiscrepancy,
    recordLesson,
    publishEvaluation,
    recordReport,
  ],
  rules: [
    inceptionReportDue,
    endOfCommitmentReportDue,
    selfAndIndependentAssessmentRecorded,
    evaluationScheduledAndDone,
    evaluationHeld,
  ],
  activities: [evaluationSchedule, assessments, lessons, reports],
  lifecycles: [evaluationLifecycle],
  personal: { notPersonal: { 'discrepancy_note.noted_by': 'in which role it was noted' } },
  sealed: [
    { table: 'evaluation', columns: ['presented_to', 'evidence'] },
    { table: 'assessment', columns: ['answers', 'grounds', 'evidence'], document: 'assessments' },
    { table: 'discrepancy_note', columns: ['note'] },
    { table: 'lesson', columns: ['lesson'] },
    { table: 'monitoring_report', columns: ['summary', 'evidence'], document: 'monitoring-reports' },
  ],
  corrections,
});
