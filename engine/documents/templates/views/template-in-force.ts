import type { Engine } from '../../../kernel/engine.ts';
import { organizationExists } from '../../../organization/views/organization.ts';
import { kindOf } from '../../kinds/index.ts';
import { type OwnTemplate, templateInForce } from '../in-force.ts';
import type { TemplatePlace } from '../template-row.ts';

/** What documents of a kind are drafted with from now on: the organization's own text, or null for the built-in one. */
export function templateInForceView(
  engine: Engine,
  place: TemplatePlace,
): Promise<{ readonly own: OwnTemplate | null } | undefined> {
  if (kindOf(place.kind) === undefined) return Promise.resolve(undefined);
  return engine.unit(place.organization, async (tx) => {
    const known = await organizationExists(tx, place.organization);
    const own = (await templateInForce(tx, place)) ?? null;
    return { commit: false, value: known ? { own } : undefined };
  });
}
