import { type Engine, verifyOrganization } from '../engine/index.ts';

/** Verifies every ledger of organizations, their own and those of their processes. Answers how many; throws where one has a fault. */
export async function verifyLedgers(
  engine: Engine,
  organizations: Iterable<string> | AsyncIterable<string>,
): Promise<{ readonly organizations: number; readonly ledgers: number }> {
  let ledgers = 0;
  let verified = 0;
  for await (const organization of organizations) {
    verified += 1;
    for await (const { ledger, faults } of verifyOrganization(engine, organization)) {
      ledgers += 1;
      if (faults.length > 0)
        throw new Error(`The ledger ${ledger} of ${organization} has faults: ${JSON.stringify(faults)}`);
    }
  }
  return { organizations: verified, ledgers };
}
