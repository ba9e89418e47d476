/**
 * Fisher–Yates, in a new array. `randomInt(n)` gives 0 ≤ i < n and must be unpredictable and unbiased
 * (`randomInt` of node:crypto): it is asked for so that a test can hold every order to be equally likely.
 *
 * Opened choices are shuffled before they are written, because the order of rows is the order of voting. What is
 * published is sorted besides: an order tells something unless everyone can make it again from the list itself.
 */
export function shuffle<T>(list: readonly T[], randomInt: (exclusiveMax: number) => number): T[] {
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}
