import type { Selectable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { FactScope } from '../gates/fact.ts';
import type { Context } from '../kernel/command.ts';

type FolioRange = Pick<Selectable<Schema['folio_range']>, 'series' | 'first' | 'last'>;

/** A folio as it is printed on a card and typed back: R3-0017, the seventeenth card of the process's third series. */
export const folioOf = (series: number, number: number): string =>
  `R${series}-${String(number).padStart(4, '0')}`;

/** The series and the number of a folio that is written like a reserved one; nothing of any other. */
function reservedFolio(folio: string): { series: number; number: number } | undefined {
  const found = /^R([1-9]\d{0,6})-(\d{4,7})$/.exec(folio);
  return found === null ? undefined : { series: Number(found[1]), number: Number(found[2]) };
}

/** Sets folios aside for a meeting, under the lock that the command holds on the process. */
export async function reserveFolios(
  { tx, organization, process, recordedAt, newId }: Context<unknown>,
  meeting: string,
  count: number,
): Promise<FolioRange & { range: string }> {
  const scope = { tx, organization, process: process.id };
  const before = (await rangesOf(scope, meeting)).at(-1);
  const series = before?.series ?? (await lastSeries(scope)) + 1;
  const first = (before?.last ?? 0) + 1;
  const last = first + count - 1;
  const range = newId();
  await tx
    .insertInto('folio_range')
    .values({
      ...{ organization, process: process.id, id: range, meeting, series, first, last },
      reserved_at: recordedAt,
    })
    .execute();
  return { range, series, first, last };
}

/** The ranges of a meeting's folios, in their order. */
export function rangesOf(
  { tx, organization, process }: FactScope,
  meeting: string,
): Promise<(FolioRange & { id: string })[]> {
  return tx
    .selectFrom('folio_range')
    .select(['id', 'series', 'first', 'last'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('meeting', '=', meeting)
    .orderBy('first')
    .execute();
}

async function lastSeries({ tx, organization, process }: FactScope): Promise<number> {
  const row = await tx
    .selectFrom('folio_range')
    .select('series')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('series', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.series ?? 0;
}

/** Of these folios, those that were printed for the cards of another meeting than the one that they are recorded at. */
export async function foliosOfOthers(
  { tx, organization, process }: Context<unknown>,
  folios: readonly string[],
  meeting: string | null,
): Promise<ReadonlySet<string>> {
  const asked = folios.flatMap((folio) => {
    const found = reservedFolio(folio);
    return found === undefined ? [] : [{ folio, ...found }];
  });
  if (asked.length === 0) return new Set();
  const ranges = await tx
    .selectFrom('folio_range')
    .select(['meeting', 'series', 'first', 'last'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('series', 'in', [...new Set(asked.map(({ series }) => series))])
    .execute();
  const others = ranges.filter((range) => range.meeting !== meeting);
  const isOthers = ({ series, number }: { series: number; number: number }) =>
    others.some((range) => range.series === series && range.first <= number && number <= range.last);
  return new Set(asked.filter(isOthers).map(({ folio }) => folio));
}
