import type { Engine } from '../../kernel/engine.ts';
import { type OrganizationView, organizationView } from './organization.ts';

/** Every organization of this installation, for whoever runs it: each is read in a transaction of its own. */
export async function* organizationsView(engine: Engine): AsyncGenerator<OrganizationView> {
  const names = await engine.unit('', async (tx) => ({
    commit: false,
    value: await tx.selectFrom('tenant').select('organization').orderBy('organization').execute(),
  }));
  for (const { organization } of names) {
    const view = await organizationView(engine, { organization });
    if (view !== undefined) yield view;
  }
}
