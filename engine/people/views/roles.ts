import type { Engine, Principal } from '../../kernel/engine.ts';
import { heldHere } from '../held-role.ts';
import { rolesHeld } from '../mandates.ts';
import { placeOf } from '../place.ts';
import type { Role } from '../roles.ts';
import { inOrganization } from '../scope.ts';

/** The roles that a principal holds now in the whole organization, or in one of its processes. */
export function rolesView(
  engine: Engine,
  at: { organization: string; principal: Principal; process?: string | undefined },
): Promise<readonly Role[]> {
  const { organization, principal, process } = at;
  if (principal.kind !== 'person') return Promise.resolve([]);
  return engine.unit(organization, async (tx) => {
    const [held, place] = await Promise.all([
      rolesHeld(tx, organization, principal.id, engine.clock.now()),
      process === undefined ? undefined : placeOf(tx, organization, process),
    ]);
    const here = heldHere(held, place ?? inOrganization);
    return { commit: false, value: here.map((one) => one.role) };
  });
}
