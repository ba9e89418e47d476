import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Line, Slug } from '../../kernel/values.ts';

const Seat = z.strictObject({
  id: Slug,
  sector: Slug,
  /** The institution or office that has the seat; never a person's name. */
  holder: Line,
  /** Whether the seat is inferred from a source that does not list it as one. */
  inferred: z.boolean().default(false),
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
    await tx
      .insertInto('seat')
      .values(input.seats.map((seat) => ({ organization, process: process.id, ...seat })))
      .onConflict((conflict) =>
        conflict.columns(['organization', 'process', 'id']).doUpdateSet((row) => ({
          sector: row.ref('excluded.sector'),
          holder: row.ref('excluded.holder'),
          inferred: row.ref('excluded.inferred'),
        })),
      )
      .execute();
    const seats = input.seats.map(({ id, sector }) => ({ id, sector }));
    return { event: { type: 'forum-composed', payload: { seats } } };
  },
});
