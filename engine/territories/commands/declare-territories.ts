import { z } from 'zod';
import { Provenance } from '../../files/provenance.ts';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { refuse } from '../../kernel/refusals.ts';
import { Line, Slug } from '../../kernel/values.ts';
import { Territory } from '../../people/territory.ts';
import { keepDeclared } from '../keep-declared.ts';
import { refusePlaces } from '../refuse-places.ts';
import { levelsOf } from '../views/levels.ts';

const Place = z.strictObject({ path: Territory, level: Slug, name: Line });

/**
 * Declares places of the organization by their paths: each of a declared level, and within one of a wider level that
 * is declared too, here or before. A place that is declared again has its new name from then on, and what stood
 * before stays on record.
 */
export const declareTerritories = defineOrganizationCommand({
  name: 'declare-territories',
  input: z.strictObject({ territories: z.array(Place).min(1).max(5000), provenance: Provenance }),
  by: ['administrator', 'team'],
  async record(context) {
    const { tx, organization, input } = context;
    const { territories, provenance } = input;
    const levels = await levelsOf(tx, organization);
    const issues = await refusePlaces(context, territories, levels);
    if (issues.length > 0) return refuse({ code: 'invalid', issues: issues.slice(0, 100) });
    const rows = territories.map((place) => ({ ...place, ...provenance }));
    const batch = await keepDeclared(context, 'territory', ['path'], rows);
    const declared = territories.length;
    const { illustrative } = provenance;
    return {
      event: { type: 'territories-declared', payload: { batch, declared, illustrative } },
      result: { batch, declared },
    };
  },
});
