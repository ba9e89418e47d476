/** For how many days a key is good: 1 to 3650. */
export type KeyDays = number;

const byDefault = 365;

/** Reads the number of days that was asked for; nothing where it is not one. */
export function keyDays(text: string | undefined): KeyDays | undefined {
  if (text === undefined) return byDefault;
  const days = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= 3650 ? days : undefined;
}

export const instantAfter = (instant: string, days: KeyDays): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();
