import { sql } from 'kysely';
import { z } from 'zod';
import { Provenance } from '../../files/provenance.ts';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { type Issue, invalid, isRefused, type Refused, refuse } from '../../kernel/refusals.ts';
import { Count, Line, LocalDate } from '../../kernel/values.ts';
import { liesWithin, Territory } from '../../people/territory.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { readBlockAssemblies, type WrittenAssembly } from '../block-assembly-csv.ts';
import { blockAssemblyLifecycle } from '../machine.ts';

/** How many one sheet may hold: those of a whole borough, in a few hundred kilobytes. */
const maxRows = 5000;

/**
 * Takes in a sheet of assemblies that were held block by block: where, on which day, how many came; as a list or as CSV.
 * Held by the thousand, they are no meetings of their own with a call and minutes: they are what a territory did, with
 * its source. All of it or nothing; a block counts once a day.
 */
export const importBlockAssemblies = defineCommand({
  name: 'import-block-assemblies',
  input: z.strictObject({
    assemblies: z
      .array(z.strictObject({ territory: Territory, heldOn: LocalDate, attended: Count.min(1) }))
      .min(1)
      .max(maxRows)
      .optional(),
    /** The same as a sheet, in place of the list. */
    csv: z.string().min(1).max(5_000_000).optional(),
    /** Columns of the sheet that are left out on purpose, by their headers. */
    ignoreColumns: z.array(Line).max(100).default([]),
    provenance: Provenance,
  }),
  by: ['team', 'facilitator', 'territorial-servant'],
  async record(context) {
    const { tx, organization, process, input, newId, sealBatch, beginBatch, count } = context;
    const { provenance } = input;
    const assemblies = sheetOf(input);
    if (isRefused(assemblies)) return assemblies;
    const issues = [...refuseRows(context, assemblies), ...(await takenIn(context, assemblies))];
    if (issues.length > 0) return refuse({ code: 'invalid', issues: issues.slice(0, 100) });
    const batch = newId();
    const rows = assemblies.map(({ territory, heldOn, attended }) => ({
      id: newId(),
      texts: { territory, held_on: heldOn, attended },
    }));
    const sealed = sealBatch('block_assembly', batch, rows);
    const sheet = rows.map(({ texts }, index) => ({ ...texts, ...sealed[index]! }));
    const state = beginBatch(blockAssemblyLifecycle, batch);
    const { source, illustrative } = provenance;
    // One parameter for the whole sheet: the driver would otherwise send nine for each row.
    await sql`
      insert into block_assembly (organization, process, batch, state, source, illustrative,
        id, territory, held_on, attended, salt, seal)
      select ${organization}, cast(${process.id} as uuid), cast(${batch} as uuid), ${state}, ${source}, ${illustrative},
        id, territory, held_on, attended, salt, seal
      from jsonb_to_recordset(cast(cast(${JSON.stringify(sheet)} as text) as jsonb)) as sheet
        (id uuid, territory text, held_on date, attended int, salt text, seal text)`.execute(tx);
    await count('block-assemblies', rows.length);
    return {
      event: { type: 'block-assemblies-imported', payload: { batch, rows: rows.length, illustrative } },
      result: { batch, rows: rows.length },
    };
  },
});

/** An assembly, and where in the input it is written: `assemblies.0`, or `csv.2` as a spreadsheet numbers its rows. */
type Row = WrittenAssembly & { readonly path: string };

function sheetOf(input: {
  readonly assemblies?: readonly WrittenAssembly[] | undefined;
  readonly csv?: string | undefined;
  readonly ignoreColumns: readonly string[];
}): readonly Row[] | Refused {
  const { assemblies, csv } = input;
  if ((assemblies === undefined) === (csv === undefined)) return invalid('csv', 'list-or-sheet');
  if (csv === undefined) return assemblies!.map((row, index) => ({ ...row, path: `assemblies.${index}` }));
  const read = readBlockAssemblies(csv, input.ignoreColumns);
  if ('issues' in read) return refuse({ code: 'invalid', issues: read.issues });
  if (read.rows.length > maxRows) return invalid('csv', 'too-many-rows', { maxRows });
  return read.rows.map(({ row, ...assembly }) => ({ ...assembly, path: `csv.${row}` }));
}

const nameOf = ({ territory, heldOn }: Omit<Row, 'path' | 'attended'>) => `${territory}\n${heldOn}`;

function refuseRows({ process, recordedAt }: Context<unknown>, rows: readonly Row[]): Issue[] {
  const today = calendarOf(process.workflow.spec).localDate(recordedAt);
  const seen = new Set<string>();
  return rows.flatMap((row): Issue[] => {
    const { territory, heldOn, path } = row;
    const name = nameOf(row);
    const twice = seen.has(name);
    seen.add(name);
    return [
      ...(twice ? [{ path, reason: 'block-assembly-twice' }] : []),
      ...(heldOn > today ? [{ path: `${path}.heldOn`, reason: 'in-the-future', details: { today } }] : []),
      ...(process.territory !== null && !liesWithin(territory, process.territory)
        ? [
            {
              path: `${path}.territory`,
              reason: 'outside-the-territory',
              details: { territory: process.territory },
            },
          ]
        : []),
    ];
  });
}

async function takenIn(
  { tx, organization, process }: Context<unknown>,
  written: readonly Row[],
): Promise<Issue[]> {
  const { rows } = await sql<{ territory: string; heldOn: string }>`
    select territory, cast(held_on as text) as "heldOn" from block_assembly
    where organization = ${organization} and process = ${process.id} and state = 'reported'`.execute(tx);
  const taken = new Set(rows.map(nameOf));
  return written.flatMap((row) =>
    taken.has(nameOf(row)) ? [{ path: row.path, reason: 'block-assembly-twice' }] : [],
  );
}
