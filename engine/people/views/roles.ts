import type { Engine, Principal } from '../../kernel/engine.ts';
import { rolesHeld } from '../mandates.ts';
import type { Role } from '../roles.ts';

/** The roles that a principal holds now in an organization, or for one of its processes. */
export function rolesView(
  engine: Engine,
  at: { organization: string; principal: Principal; process?: string | undefined },
): Promise<readonly Role[]> {
  const { organization, principal, process } = at;
  if (principal.kind !== 'person') return Promise.resolve([]);
  return engine.unit(organization, async (tx) => {
    const held = await rolesHeld(tx, organization, principal.id, engine.clock.now());
    const here = held.filter((one) => one.process === null || one.process === process);
    return { commit: false, value: here.map((one) => one.role) };
  });
}
