import { headsWait } from '../ledger/heads.ts';
import type { Instant } from './clock.ts';
import type { Engine } from './engine.ts';

/**
 * When the clock next has something to send in any organization, for a simulated one that may move there at once;
 * nothing where nothing waits. That heads are to be recorded is left aside: it comes every day, whether anything moved
 * or not, and any sweep does it.
 */
export async function nextDue(engine: Engine): Promise<Instant | undefined> {
  const organizations = await engine.unit('', async (tx) => ({
    commit: false,
    value: await tx.selectFrom('tenant').select('organization').execute(),
  }));
  const found: Instant[] = [];
  for (const { organization } of organizations) {
    const first = await nextDueIn(engine, organization);
    if (first !== undefined) found.push(first);
  }
  return found.sort()[0];
}

/** The same of one organization. */
export async function nextDueIn(engine: Engine, organization: string): Promise<Instant | undefined> {
  const first = await engine.unit(organization, async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('due')
      .select('due_at')
      .where('organization', '=', organization)
      .where('settled_at', 'is', null)
      .where('paused_at', 'is', null)
      .where('command', '<>', headsWait.command)
      .orderBy('due_at')
      .limit(1)
      .executeTakeFirst(),
  }));
  return first?.due_at;
}
