import type { BaseContext } from '../kernel/command.ts';
import type { Issue } from '../kernel/refusals.ts';
import { parentOf } from '../people/territory.ts';
import type { Level } from './views/levels.ts';

interface Place {
  readonly path: string;
  readonly level: string;
}

/** What is wrong with places that are declared: a level that is not there, a path twice, a place in nothing wider. */
export async function refusePlaces(
  context: BaseContext<unknown>,
  places: readonly Place[],
  levels: readonly Level[],
): Promise<Issue[]> {
  const order = new Map(levels.map(({ level }, index) => [level, index]));
  const given = new Map(places.map(({ path, level }) => [path, level]));
  const standing = await levelsOfParents(context, places);
  const seen = new Set<string>();
  return places.flatMap(({ path, level }, index): Issue[] => {
    const at = `territories.${index}`;
    if (!order.has(level)) return [{ path: `${at}.level`, reason: 'level-not-declared' }];
    if (seen.has(path)) return [{ path: `${at}.path`, reason: 'territory-twice' }];
    seen.add(path);
    const parent = parentOf(path);
    if (parent === undefined) return [];
    const wider = given.get(parent) ?? standing.get(parent);
    if (wider === undefined)
      return [{ path: `${at}.path`, reason: 'territory-within-none', details: { parent } }];
    return order.get(wider)! < order.get(level)!
      ? []
      : [{ path: `${at}.level`, reason: 'level-not-narrower' }];
  });
}

async function levelsOfParents(
  { tx, organization }: BaseContext<unknown>,
  places: readonly Place[],
): Promise<Map<string, string>> {
  const parents = [...new Set(places.flatMap(({ path }) => parentOf(path) ?? []))];
  if (parents.length === 0) return new Map();
  const rows = await tx
    .selectFrom('territory')
    .select(['path', 'level'])
    .where('organization', '=', organization)
    .where('path', 'in', parents)
    .where('replaced_at', 'is', null)
    .execute();
  return new Map(rows.map(({ path, level }) => [path, level]));
}
