import { writeFileSync } from 'node:fs';
import type { RunFolder } from './folder.ts';

/** What the interface answers to whoever verifies a ledger. */
interface Verified {
  readonly verification: { readonly faults: readonly unknown[] };
}

/** Writes what the interface answered at the end. Throws where one of the ledgers has a fault. */
export function writeViews<Views extends Verified>(
  { views: file }: RunFolder,
  views: Views,
  others: readonly Verified[] = [],
): void {
  const faults = [views, ...others].flatMap(({ verification }) => verification.faults);
  if (faults.length > 0) throw new Error(`The ledger has faults: ${JSON.stringify(faults)}`);
  writeFileSync(file, `${JSON.stringify(views, null, 1)}\n`);
}
