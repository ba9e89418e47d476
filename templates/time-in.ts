/** Whose time hours are in, as people say it: `hora de Chile` for America/Santiago, and not the code of its zone. */
export function timeIn(locale: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
