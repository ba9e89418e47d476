import { z } from 'zod';
import type { Tx } from '../../database/unit-of-work.ts';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, type Refused } from '../../kernel/refusals.ts';
import { Instant, Line, Slug } from '../../kernel/values.ts';
import { fixedSeats } from '../seats/fixed-seats.ts';

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

const Input = z.strictObject({ seats: z.array(Seat).min(1).max(200) });

/**
 * Sets the seats of the forum, by sector. The sectors are the workflow's, and so is the number of seats of each where it
 * fixes one. Seats that were set before and are not sent stay.
 */
export const composeForum = defineCommand({
  name: 'compose-forum',
  input: Input,
  by: ['administrator', 'secretary', 'team'],
  async record(context) {
    const { tx, organization, process, input } = context;
    const sectors = Object.keys(process.workflow.spec.forum?.sectors ?? {});
    const strange = input.seats.findIndex((seat) => !sectors.includes(seat.sector));
    if (strange >= 0) return invalid(`seats.${strange}.sector`, 'sector-not-in-workflow', { sectors });
    const backwards = input.seats.findIndex(
      ({ from, to }) => from !== undefined && to !== undefined && to <= from,
    );
    if (backwards >= 0) return invalid(`seats.${backwards}.to`, 'ends-before-it-starts');
    const presiding = input.seats.filter(({ presides }) => presides).map(({ id }) => id);
    if (presiding.length > 1) return invalid('seats', 'one-seat-presides', { seats: presiding });
    const other = await otherThanFixed(context);
    if (other !== undefined) return other;
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

/**
 * The workflow's number of seats of a sector is what the quorum rests on, and nobody composes the forum with another.
 * Seats whose term is over count no more, and those whose term is to come, not yet.
 */
async function otherThanFixed({
  tx,
  organization,
  process,
  input,
  recordedAt,
}: Context<z.output<typeof Input>>): Promise<Refused | undefined> {
  const before = await tx
    .selectFrom('seat')
    .select(['id', 'sector', 'valid_from as from', 'valid_to as to'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .execute();
  const sent = new Set(input.seats.map(({ id }) => id));
  const after = [...before.filter(({ id }) => !sent.has(id)), ...input.seats];
  const lasting = after.filter(({ to }) => to == null || to > recordedAt);
  for (const [sector, fixed] of fixedSeats(process.workflow.spec)) {
    const own = lasting.filter((seat) => seat.sector === sector);
    const begun = own.filter(({ from }) => from == null || from <= recordedAt).length;
    if (own.length >= fixed && begun <= fixed) continue;
    const given = own.length < fixed ? own.length : begun;
    return invalid('seats', 'seats-other-than-workflow', { sector, given, fixed });
  }
  return undefined;
}

/** The presidency may pass to another seat: then the one that had it gives it up. */
async function noneOtherPresides(tx: Tx, organization: string, process: string): Promise<void> {
  await tx
    .updateTable('seat')
    .set({ presides: false })
    .where('organization', '=', organization)
    .where('process', '=', process)
    .execute();
}
