import { defineActivity } from '../workflow/activity.ts';

/** The day of the evaluation, set while the plan still runs. */
export const evaluationSchedule = defineActivity({
  name: 'evaluation-schedule',
  version: 1,
  commands: ['schedule-evaluation', 'reschedule-evaluation'],
  lifecycles: ['evaluation'],
});

/** Both sides' assessments and the notes on where they differ. */
export const assessments = defineActivity({
  name: 'assessments',
  version: 1,
  commands: ['assess-own', 'assess-independently', 'note-discrepancy'],
  lifecycles: [],
});

/** What was learned, and the publication of the evaluation. */
export const lessons = defineActivity({
  name: 'lessons',
  version: 1,
  commands: ['record-lesson', 'publish-evaluation'],
  lifecycles: ['evaluation'],
});

/** The reports that the monitoring body owes. */
export const reports = defineActivity({
  name: 'reports',
  version: 1,
  commands: ['record-report'],
  lifecycles: [],
});
