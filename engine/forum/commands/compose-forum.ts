import { z } from 'zod';
import type { Tx } from '../../database/unit-of-work.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Instant, Line, Slug } from '../../kernel/values.ts';

const Seat = z.strictObject({
  id: Slug,
  sector: Slug,
  /** The institution or office that has the seat; never a person's name. */
  holder: Line,
  /** Whether the seat is inferred from a source that does not list it as one. */
  inferred: z.boolean().default(false),
  /** Whether the seat presides over sessions by its office; one of them at most. */
  presides: z.boolean().default(false),
  /** The seat's own term; left out, the forum's. */
  from: Instant.optional(),
  to: Instant.optional(),
});

/** Sets the seats of the forum, by sector. The sectors are the workflow's. */
export const composeForum = defineCommand({
  name: 'compose-forum',
  input: z.strictObject({ seats: z.array(Seat).min(1).max(200) }),
  by: ['administrator', 'secretary', 'team'],
  async record({ tx, organization, process, input }) {
    const sectors = Object.keys(process.workflow.spec.forum?.sectors ?? {});
    const strange = input.seats.findIndex((seat) => !sectors.includes(seat.sector));
    if (strange >= 0) return invalid(`seats.${strange}.sector`, 'sector-not-in-workflow', { sectors });
    const backwards = input.seats.findIndex(
      ({ from, to }) => from !== undefined && to !== undefined && to <= from,
    );
    if (backwards >= 0) return invalid(`seats.${backwards}.to`, 'ends-before-it-starts');
    const presiding = input.seats.filter(({ presides }) => presides).map(({ id }) => id);
    if (presiding.length > 1) return invalid('seats', 'one-seat-presides', { seats: presiding });
    if (presiding.length === 1) await noneOtherPresides(tx, organization, process.id);
    await tx
      .insertInto('seat')
      .values(
        input.seats.map(({ from, to, ...seat }) => ({
          ...{ organization, process: process.id, ...seat },
          ...{ valid_from: from ?? null, valid_to: to ?? null },
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['organization', 'process', 'id']).doUpdateSet((row) => ({
          sector: row.ref('excluded.sector'),
          holder: row.ref('excluded.holder'),
          inferred: row.ref('excluded.inferred'),
          presides: row.ref('excluded.presides'),
          valid_from: row.ref('excluded.valid_from'),
          valid_to: row.ref('excluded.valid_to'),
        })),
      )
      .execute();
    const seats = input.seats.map(({ id, sector, presides, from, to }) => ({
      ...{ id, sector, from, to },
      ...(presides ? { presides } : {}),
    }));
    return { event: { type: 'forum-composed', payload: { seats } } };
  },
});

/** The presidency may pass to another seat: then the one that had it gives it up. */
async function noneOtherPresides(tx: Tx, organization: string, process: string): Promise<void> {
  await tx
    .updateTable('seat')
    .set({ presides: false })
    .where('organization', '=', organization)
    .where('process', '=', process)
    .execute();
}
