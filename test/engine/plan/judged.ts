import { jurisdictionCalendar } from '../../../engine/calendar/jurisdiction-calendar.ts';
import type { Moment } from '../../../engine/gates/rule.ts';
import type { CommitmentTemplate } from '../../../engine/plan/facts/commitment-templates.ts';

const calendar = jurisdictionCalendar({ country: 'CL', timeZone: 'America/Santiago' });

/** An instant of Chile for a rule to be judged at. */
export const momentAt = (at: string): Moment => ({ at, calendar });

/** A commitment of which nothing is missing. */
export const wholeTemplate: CommitmentTemplate = {
  commitment: 'c1',
  code: 'greener',
  state: 'draft',
  filledIn: {
    problem: true,
    statusQuo: true,
    action: true,
    lead: true,
    responsibleOffice: false,
    supporting: true,
    counterpart: false,
  },
  values: ['transparency'],
  policyAreas: ['environment'],
  startsOn: '2022-01-03',
  endsOn: '2024-09-30',
  milestones: [
    { code: 'm1', startsOn: '2022-01-03', dueOn: '2024-09-30', responsible: true, evidenceAsked: true },
  ],
  indicators: [{ name: 'Instrumentos', unit: 'count', baseline: 0, target: 2 }],
  artefacts: [],
};
/** The plan as its submission has it. */
export const submittedPlan = {
  plan: 'p',
  version: 1,
  startsOn: '2022-01-03',
  endsOn: '2024-09-30',
  submittedAt: '2021-11-16T15:00:00.000Z' as string | null,
};
