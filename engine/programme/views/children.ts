import { sql } from 'kysely';
import type { Tx } from '../../database/unit-of-work.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { stateFrom } from '../../kernel/process-row.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { regions } from '../../workflow/regions.ts';
import { type Counted, counted } from '../counted.ts';

/** A child of a programme: where it is, how far each of its stages is, and what was done in it. */
export interface ChildLine {
  readonly id: string;
  readonly title: string;
  readonly territory: string | null;
  /** What its territory is called, where it was declared. */
  readonly place: string | null;
  readonly workflow: { readonly id: string; readonly version: number };
  readonly standing: string;
  /** Where each stage stands; empty once the process has ended. */
  readonly stages: { readonly [stage: string]: string };
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly totals: { readonly [Name in Counted]: number };
}

/**
 * The processes of a programme one by one, as they were opened: all, those in a territory or below it, or those of
 * which a stage stands in a state.
 */
export function childrenView(
  engine: Engine,
  at: {
    organization: string;
    process: string;
    territory?: string | undefined;
    stage?: string | undefined;
    state?: string | undefined;
  } & PageAsked,
): Promise<Page<ChildLine> | undefined> {
  const { organization, after, limit, territory, stage, state } = at;
  return inProcess(engine, at, async ({ tx, process }) => {
    let query = tx
      .selectFrom('process')
      .select(['id', 'title', 'territory', 'workflow', 'workflow_version', 'state', 'opened_at', 'closed_at'])
      .where('organization', '=', organization)
      .where('programme', '=', process)
      .orderBy('id')
      .limit(limit + 1);
    if (after !== undefined) query = query.where('id', '>', after);
    if (territory !== undefined)
      query = query.where(
        sql<boolean>`(territory = ${territory} or starts_with(territory, ${`${territory}/`}))`,
      );
    if (stage !== undefined && state !== undefined)
      query = query.where(sql<boolean>`state -> 'running' ->> ${stage} = ${state}`);
    const rows = await query.execute();
    const totals = await totalsOf(
      tx,
      organization,
      rows.map(({ id }) => id),
    );
    const places = await placesOf(tx, organization, rows);
    const line = (row: (typeof rows)[number]): ChildLine => {
      const { standing, ...stages } = regions(stateFrom(row.state));
      return {
        id: row.id,
        title: row.title,
        territory: row.territory,
        place: places.get(row.territory ?? '') ?? null,
        workflow: { id: row.workflow, version: row.workflow_version },
        standing: standing ?? String(stateFrom(row.state)),
        stages,
        openedAt: row.opened_at,
        closedAt: row.closed_at,
        totals: { ...zeros, ...totals.get(row.id) },
      };
    };
    return pageOf(rows, limit, line, (row) => row.id);
  });
}

const zeros = Object.fromEntries(counted.map((name) => [name, 0])) as { [Name in Counted]: number };

/** What the territories of some processes are called, by their paths. */
async function placesOf(
  tx: Tx,
  organization: string,
  rows: readonly { readonly territory: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const paths = rows.flatMap(({ territory }) => territory ?? []);
  if (paths.length === 0) return new Map();
  const declared = await tx
    .selectFrom('territory')
    .select(['path', 'name'])
    .where('organization', '=', organization)
    .where('path', 'in', paths)
    .where('replaced_at', 'is', null)
    .execute();
  return new Map(declared.map(({ path, name }) => [path, name]));
}

async function totalsOf(
  tx: Tx,
  organization: string,
  processes: readonly string[],
): Promise<Map<string, { [name: string]: number }>> {
  const totals = new Map<string, { [name: string]: number }>();
  if (processes.length === 0) return totals;
  const rows = await tx
    .selectFrom('counter')
    .select(['process', 'name', 'value'])
    .where('organization', '=', organization)
    .where('process', 'in', processes)
    .where('name', 'in', counted)
    .execute();
  for (const { process, name, value } of rows) totals.set(process, { ...totals.get(process), [name]: value });
  return totals;
}
