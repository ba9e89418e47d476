import type { Json } from '../kernel/canonical.ts';
import type { Context } from '../kernel/command.ts';
import { type Refused, refuse } from '../kernel/refusals.ts';
import { liesWithin } from '../people/territory.ts';
import { regions } from '../workflow/regions.ts';

/** Which children: where one stage of theirs stands, where they lie, or which they are. All of it must hold. */
export interface Choice {
  readonly stage?: string | undefined;
  readonly state?: string | undefined;
  readonly territory?: string | undefined;
  readonly processes?: readonly string[] | undefined;
}

/** The processes under this one that have not ended and that are chosen; refuses ids that are not of it. */
export async function chooseChildren(
  { tx, organization, process }: Context<unknown>,
  { stage, state, territory, processes }: Choice,
): Promise<readonly string[] | Refused> {
  const rows = await tx
    .selectFrom('process')
    .select(['id', 'state', 'territory', 'closed_at'])
    .where('organization', '=', organization)
    .where('programme', '=', process.id)
    .orderBy('id')
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  const strange = (processes ?? []).flatMap((id, index) =>
    known.has(id) ? [] : [{ path: `where.processes.${index}`, reason: 'not-of-this-programme' }],
  );
  if (strange.length > 0) return refuse({ code: 'invalid', issues: strange.slice(0, 100) });
  const wanted = processes === undefined ? known : new Set(processes);
  return rows
    .filter(({ id, closed_at }) => closed_at === null && wanted.has(id))
    .filter((row) => stage === undefined || regions(row.state as Json)[stage] === state)
    .filter(
      (row) => territory === undefined || (row.territory !== null && liesWithin(row.territory, territory)),
    )
    .map(({ id }) => id);
}
