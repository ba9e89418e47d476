import { correctInstant } from '../gates/instant-correction.ts';

/** When it was that a report was delivered, or the evaluation published. */
export const corrections = [
  correctInstant({
    of: 'report-recorded',
    field: 'deliveredAt',
    table: 'monitoring_report',
    column: 'delivered_at',
    id: 'report',
  }),
  correctInstant({
    of: 'evaluation-published',
    field: 'publishedAt',
    table: 'evaluation',
    column: 'published_at',
    id: 'evaluation',
  }),
];
