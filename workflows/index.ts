import { penalolenActionPlan } from './penalolen/v1/index.ts';
import { penalolenActionPlan2 } from './penalolen/v2/index.ts';

/** The workflows that come with Cauce; an organization publishes those that it uses. */
export const workflows = [penalolenActionPlan, penalolenActionPlan2];
