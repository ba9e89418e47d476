import { canonicalJson } from '../kernel/canonical.ts';
import type { Collecting } from './kind.ts';

/** A run of folios: how many, from which on, in a series of its own where there is one. */
interface Run {
  readonly series?: string | undefined;
  readonly first: number;
  readonly count: number;
}

/** The document of the register that printed ballots with some of these folios, and which; another print of the same run is none. */
export async function printedBefore(
  { engine, organization, process }: Collecting,
  consultation: string,
  asked: Run,
): Promise<{ folio: string; first: number; last: number } | undefined> {
  const runs = await engine.unit(organization, async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('document')
      .select(['folio', 'about'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('kind', '=', 'ballot')
      .where('subject', '=', consultation)
      .where('state', 'not in', ['withdrawn', 'superseded'])
      .where('about', '<>', canonicalJson(asked))
      .execute(),
  }));
  const found = runs
    .map(({ folio, about }) => ({ folio, ...(JSON.parse(about) as Run) }))
    .find(({ series, first, count }) => {
      const apart = first + count <= asked.first || asked.first + asked.count <= first;
      return series === asked.series && !apart;
    });
  return found && { folio: found.folio, first: found.first, last: found.first + found.count - 1 };
}
