import type { Engine, Principal } from '../kernel/engine.ts';
import { keyHolder } from './keys.ts';

/** Who calls, by the key that they show; nothing where the key is not one of this organization's, or not good any more. */
export async function authenticate(
  engine: Engine,
  organization: string,
  secret: string,
): Promise<Principal | undefined> {
  return await engine.unit(organization, async (tx) => {
    // Not waited for here: the end of the transaction leaves with the question, in one flight.
    const holder = keyHolder(tx, organization, secret, engine.clock.now());
    return { commit: false, value: holder, pending: [holder] };
  });
}
