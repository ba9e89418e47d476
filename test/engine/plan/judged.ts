import { jurisdictionCalendar } from '../../../engine/calendar/jurisdiction-calendar.ts';
import type { Moment } from '../../../engine/gates/rule.ts';

const calendar = jurisdictionCalendar({ country: 'CL', timeZone: 'America/Santiago' });

/** An instant of Chile for a rule to be judged at. */
export const momentAt = (at: string): Moment => ({ at, calendar });
