import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { readCounters } from '../../kernel/counters.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Id, Line, Text } from '../../kernel/values.ts';
import { refuseOutside } from '../../people/refuse-outside.ts';
import { Territory } from '../../people/territory.ts';
import { refuseOrigins } from '../../process/refuse-origins.ts';
import { CalledAreas } from '../called-area.ts';
import { workingTableLifecycle } from '../machine.ts';
import { refuseAreasTwice, sealedTable, takeUp } from '../table-row.ts';

/**
 * Opens a working table, or a technical table that resolves, with the areas that are called to it. It is born from
 * something: matters that were reported, an assembly, or a table that handed its work on. Any number may be open at once
 * and in any stage; its sittings are meetings.
 * Source: Iztapalapa, "mesas de trabajo uni- o multi-áreas según el caso", "mesas técnicas resolutivas".
 */
export const openWorkingTable = defineCommand({
  name: 'open-working-table',
  input: z.strictObject({
    kind: z.enum(['working-table', 'technical-resolution']),
    title: Line,
    object: Text,
    areas: CalledAreas,
    matters: z.array(Id).max(50).default([]),
    /** The assembly that asked for it. */
    meeting: Id.optional(),
    /** The table whose work it takes over. */
    parent: Id.optional(),
    /** The body that sits for the community. */
    committee: Id.optional(),
    territory: Territory.optional(),
  }),
  by: ['team', 'facilitator', 'secretary', 'territorial-servant'],
  async record(context) {
    const { tx, organization, process, input, occurredAt, newId, begin, seal, count } = context;
    const { kind, title, object, areas, meeting, parent, committee, territory } = input;
    const matters = [...new Set(input.matters)];
    if (matters.length === 0 && meeting === undefined && parent === undefined)
      return invalid('matters', 'table-born-of-nothing');
    const refused =
      refuseAreasTwice(areas) ??
      refuseOutside(process, 'territory', territory) ??
      (await refuseOrigins(context, input));
    if (refused !== undefined) return refused;
    const id = newId();
    const totals = await readCounters({ tx, organization, process: process.id }, ['working-tables']);
    const number = totals['working-tables'] + 1;
    const row = { title, object, areas, outcome: null, handed_to: null };
    await tx
      .insertInto('working_table')
      .values({
        ...{ organization, process: process.id, id, number, kind, opened_at: occurredAt },
        ...row,
        state: begin(workingTableLifecycle, id),
        territory: territory ?? null,
        meeting: meeting ?? null,
        parent: parent ?? null,
        committee: committee ?? null,
        ...seal('working_table', id, sealedTable(row)),
      })
      .execute();
    const taken = await takeUp(context, id, matters, 'open-working-table');
    if (taken !== undefined) return taken;
    await count('working-tables', 1);
    await count('working-tables-open', 1);
    const from = Object.fromEntries(
      Object.entries({ meeting, parent, committee, territory }).filter(([, value]) => value !== undefined),
    );
    return {
      event: {
        type: 'working-table-opened',
        payload: { table: id, number, kind, areas: areas.length, matters, ...from },
      },
      result: { table: id, number },
    };
  },
});
