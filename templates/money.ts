/** An amount in the minor unit of its currency as a language writes it: without cents where the currency has none. */
export function money(locale: string, minor: number, currency: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const { maximumFractionDigits: digits = 0 } = format.resolvedOptions();
  return format.format(minor / 10 ** digits).replaceAll('\u00a0', ' ');
}
