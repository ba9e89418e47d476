/**
 * The whole months from one local day to another, both counted: from 3 January to 2 July is six. Days are
 * compared by their number, so that a month ends on the day before the one that it began on.
 */
export function wholeMonths(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const next = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000);
  const months = (next.getUTCFullYear() - fromYear) * 12 + (next.getUTCMonth() + 1 - fromMonth);
  return next.getUTCDate() >= fromDay ? months : months - 1;
}
