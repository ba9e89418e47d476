import type { Language } from '../../templates/messages.ts';

/** Writes a local day, or the day of an instant in the place, as people write it. */
export const dayIn = (language: Language, timeZone: string): ((on: string) => string) => {
  const write = (zone: string) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: zone });
  return (on) => write(on.length === 10 ? 'UTC' : timeZone).format(new Date(on));
};
