import { inferred, sourced } from '../provenance.ts';
import { inRecord, inReport } from './source.ts';

/** How many there were of everything, by the report. */
export const counts = sourced(
  {
    ...{ proactive: 3, together: 6, lines: 3 },
    ...{ atFirstMeeting: 16, items: 64, dimensions: 5 },
    ...{ institutions: 125, answered: 117, percent: 93.6, citizens: 45, covered: 18 },
    ...{ forums: 4, conclusions: 8, sessions: 'extraordinary 1, ordinary 17' },
  },
  inReport,
);

/** What follows of the report and the record taken together. */
export const conclusions = inferred(
  { daysLate: 373, underWay: 4 },
  inRecord,
  'The record plans its end for May 2022; the last that the report dates is 8 June 2023. It tells of no secretariat that was installed.',
);
