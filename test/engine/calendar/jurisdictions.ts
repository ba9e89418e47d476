import { jurisdictionCalendar } from '../../../engine/calendar/jurisdiction-calendar.ts';

export const chile = jurisdictionCalendar({ country: 'CL', timeZone: 'America/Santiago' });
export const mexico = jurisdictionCalendar({ country: 'MX', timeZone: 'America/Mexico_City' });
export const peru = jurisdictionCalendar({ country: 'PE', timeZone: 'America/Lima' });
