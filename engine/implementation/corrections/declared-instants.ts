import { correctInstant } from '../../gates/instant-correction.ts';

/** When it was that a commitment was completed, or ended short of it. */
export const declaredInstants = [
  correctInstant({
    of: 'commitment-completed',
    field: 'completedAt',
    table: 'fulfilment',
    column: 'ended_at',
    id: 'commitment',
  }),
  correctInstant({
    of: 'commitment-ended',
    field: 'endedAt',
    table: 'fulfilment',
    column: 'ended_at',
    id: 'commitment',
  }),
];
