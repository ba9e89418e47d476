/** A month, `2021-10`, as people write it: octubre de 2021, October 2021. Any other text stays as it is. */
export function monthOf(locale: string, month: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return month;
  const how = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, how).format(new Date(`${month}-01T00:00:00Z`));
}
