import type { Tx } from '../../database/unit-of-work.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { ancestorAmong } from '../../people/territory.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { levelsOf } from '../../territories/views/levels.ts';
import { readChildren, readTotals } from '../read-children.ts';
import { rollUp, type Sum } from '../roll-up.ts';
import { type StageColumn, stagesOfChildren } from '../stages-of-children.ts';

/** What of a programme is in one place. `path` is empty for what lies in no declared place of the level. */
export interface PlaceLine extends Sum {
  readonly path: string;
  readonly name: string | null;
  /** Where the place was declared from, and whether it is an example. */
  readonly source: string | null;
  readonly illustrative: boolean;
}

/** A programme place by place at one level: stage by territory, and what was done in each. */
export interface PlacesView extends Page<PlaceLine> {
  readonly level: string | null;
  readonly levels: readonly { readonly level: string; readonly name: string }[];
  readonly columns: readonly StageColumn[];
}

/**
 * The children of a programme by the places of a level, those with none of them too; left out, the level is the one
 * below that of the programme's own territory. Every figure of a place is the sum over the children in it.
 */
export function placesView(
  engine: Engine,
  at: { organization: string; process: string; level?: string | undefined } & PageAsked,
): Promise<PlacesView | undefined> {
  const { organization, after, limit } = at;
  return inProcess(engine, at, async (scope, { territory }) => {
    const [levels, alike, totals] = await Promise.all([
      levelsOf(scope.tx, organization),
      readChildren(scope),
      readTotals(scope),
    ]);
    const { columns, stagesOf } = await stagesOfChildren(engine, scope, alike);
    const level = at.level ?? (await levelBelow(scope.tx, { organization, territory, levels }));
    const places = await placesAt(scope.tx, organization, level);
    const sums = rollUp(alike, totals, (path) => ancestorAmong(path, places) ?? '', stagesOf);
    const lines = [...sums]
      .map(([path, sum]): PlaceLine => ({ path, ...(places.get(path) ?? undeclared), ...sum }))
      .filter(({ path }) => after === undefined || path > after)
      .sort((one, other) => (one.path < other.path ? -1 : 1));
    const page = pageOf(
      lines,
      limit,
      (line) => line,
      ({ path }) => path,
    );
    return { ...page, level, levels, columns };
  });
}

/** The level next below that of a territory; without one, the widest. */
async function levelBelow(tx: Tx, { organization, territory, levels }: Declared): Promise<string | null> {
  const own =
    territory === null
      ? undefined
      : await tx
          .selectFrom('territory')
          .select('level')
          .where('organization', '=', organization)
          .where('path', '=', territory)
          .where('replaced_at', 'is', null)
          .executeTakeFirst();
  const above = levels.findIndex(({ level }) => level === own?.level);
  return (levels[above + 1] ?? levels.at(-1))?.level ?? null;
}

interface Declared {
  readonly organization: string;
  readonly territory: string | null;
  readonly levels: PlacesView['levels'];
}

const undeclared = { name: null, source: null, illustrative: false };

/** The declared places of a level, by their paths. */
async function placesAt(
  tx: Tx,
  organization: string,
  level: string | null,
): Promise<Map<string, { name: string; source: string; illustrative: boolean }>> {
  if (level === null) return new Map();
  const rows = await tx
    .selectFrom('territory')
    .select(['path', 'name', 'source', 'illustrative'])
    .where('organization', '=', organization)
    .where('level', '=', level)
    .where('replaced_at', 'is', null)
    .execute();
  return new Map(rows.map(({ path, ...place }) => [path, place]));
}
