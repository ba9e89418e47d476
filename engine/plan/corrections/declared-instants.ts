import { correctInstant } from '../../gates/instant-correction.ts';

/** When it was that a plan was endorsed, its monitor appointed, an accord signed, an amendment approved. */
export const declaredInstants = [
  correctInstant({
    of: 'plan-endorsed',
    field: 'endorsedAt',
    table: 'plan_endorsement',
    column: 'endorsed_at',
    id: 'endorsement',
  }),
  correctInstant({
    of: 'monitoring-body-appointed',
    field: 'appointedAt',
    table: 'monitoring_body',
    column: 'appointed_at',
    id: 'monitoringBody',
  }),
  correctInstant({
    of: 'accord-recorded',
    field: 'signedAt',
    table: 'accord',
    column: 'signed_at',
    id: 'accord',
  }),
  correctInstant({
    of: 'amendment-ratified',
    field: 'approvedAt',
    table: 'amendment',
    column: 'approved_at',
    id: 'amendment',
  }),
];
