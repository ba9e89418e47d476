import { sql } from 'kysely';
import { z } from 'zod';
import { Provenance } from '../../files/provenance.ts';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { type Issue, refuse } from '../../kernel/refusals.ts';
import { Count, LocalDate } from '../../kernel/values.ts';
import { liesWithin, Territory } from '../../people/territory.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { blockAssemblyLifecycle } from '../machine.ts';

/** How many one sheet may hold: those of a whole borough, in a few hundred kilobytes. */
const mostRows = 5000;

/**
 * Takes in a sheet of assemblies that were held block by block: where, on which day, how many came. Held by the
 * thousand, they are no meetings of their own with a call and minutes: they are what a territory did, with its source.
 * All of it or nothing; a block counts once a day.
 */
export const importBlockAssemblies = defineCommand({
  name: 'import-block-assemblies',
  input: z.strictObject({
    assemblies: z
      .array(z.strictObject({ territory: Territory, heldOn: LocalDate, attended: Count.min(1) }))
      .min(1)
      .max(mostRows),
    provenance: Provenance,
  }),
  by: ['team', 'facilitator', 'territorial-servant'],
  async record(context) {
    const { tx, organization, process, input, newId, sealBatch, beginBatch, count } = context;
    const { assemblies, provenance } = input;
    const issues = [...refuseRows(context), ...(await takenIn(context))];
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

type Sheet = {
  readonly assemblies: readonly { readonly territory: string; readonly heldOn: string }[];
};

const nameOf = (territory: string, heldOn: string) => `${territory}\n${heldOn}`;

function refuseRows({ input, process, recordedAt }: Context<Sheet>): Issue[] {
  const today = calendarOf(process.workflow.spec).localDate(recordedAt);
  const seen = new Set<string>();
  return input.assemblies.flatMap(({ territory, heldOn }, index): Issue[] => {
    const at = `assemblies.${index}`;
    const name = nameOf(territory, heldOn);
    const twice = seen.has(name);
    seen.add(name);
    return [
      ...(twice ? [{ path: at, reason: 'block-assembly-twice' }] : []),
      ...(heldOn > today ? [{ path: `${at}.heldOn`, reason: 'in-the-future', details: { today } }] : []),
      ...(process.territory !== null && !liesWithin(territory, process.territory)
        ? [
            {
              path: `${at}.territory`,
              reason: 'outside-the-territory',
              details: { territory: process.territory },
            },
          ]
        : []),
    ];
  });
}

async function takenIn({ tx, organization, process, input }: Context<Sheet>): Promise<Issue[]> {
  const { rows } = await sql<{ territory: string; held_on: string }>`
    select territory, cast(held_on as text) as held_on from block_assembly
    where organization = ${organization} and process = ${process.id} and state = 'reported'`.execute(tx);
  const taken = new Set(rows.map(({ territory, held_on }) => nameOf(territory, held_on)));
  return input.assemblies.flatMap(({ territory, heldOn }, index) =>
    taken.has(nameOf(territory, heldOn))
      ? [{ path: `assemblies.${index}`, reason: 'block-assembly-twice' }]
      : [],
  );
}
