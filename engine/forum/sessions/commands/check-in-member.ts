import { z } from 'zod';
import { type Context, defineCommand } from '../../../kernel/command.ts';
import { invalid, isRefused, notFound, notPossible, type Refused } from '../../../kernel/refusals.ts';
import { Id, Instant, Slug } from '../../../kernel/values.ts';
import { calendarOf } from '../../../workflow/calendar.ts';
import { scopeOf } from '../../scope.ts';
import { checkOut } from '../check-out.ts';
import { sessionLifecycle } from '../machine.ts';
import { quorumOfSession } from '../quorum.ts';
import type { SessionInHand } from '../session-in-hand.ts';
import { type ActingSeat, refuseWithoutSeat, seatHeldBy, sessionOf } from '../session-of.ts';
import { findSession, type SessionRow } from '../session-row.ts';

const CheckIn = z.strictObject({
  session: Id,
  /** Who is in the room, as the secretary sees; a member from afar checks in without it. */
  seat: Slug.optional(),
  capacity: z.enum(['titular', 'alternate']).default('titular'),
  mode: z.enum(['in-person', 'remote']),
  /** When the secretary saw them come; left out, now. */
  at: Instant.optional(),
});
type CheckIn = z.output<typeof CheckIn>;

/**
 * Puts a seat on record as present from an instant on. Members check in themselves from afar, the secretary those in
 * the room. An alternate comes only while the titular is not there, and gives way when the titular comes.
 */
export const checkInMember = defineCommand({
  name: 'check-in-member',
  input: CheckIn,
  by: ['forum-member', 'secretary'],
  on: { lifecycle: sessionLifecycle, id: (input) => input.session },
  occurredAt: (input) => input.at,
  async record(context) {
    const { tx, organization, process, input, acting, occurredAt, recordedAt, newId } = context;
    const session = await sessionOf(context, input.session, recordedAt);
    const held = await whoComes(context, session);
    if (isRefused(held)) return held;
    const row = await findSession(scopeOf(context), session.id);
    const refused = refuseMode(row!, input) ?? refuseDay(context, row!) ?? refusePresent(session, held);
    if (refused !== undefined) return refused;
    const seat = held.seat.id;
    const gaveWay =
      held.capacity === 'titular' ? session.present.find((one) => one.seat === seat) : undefined;
    if (gaveWay !== undefined) await checkOut(context, session.id, occurredAt, [seat]);
    const { person, capacity } = held;
    const by = acting.role === 'secretary' ? 'secretary' : 'member';
    const values = { id: newId(), session: session.id, seat, person, capacity, mode: input.mode };
    await tx
      .insertInto('session_attendance')
      .values({
        organization,
        process: process.id,
        ...values,
        in_at: occurredAt,
        out_at: null,
        recorded_by: by,
      })
      .execute();
    const now = await sessionOf(context, session.id, recordedAt);
    const quorum = quorumOfSession(now.seats, now.present, now.procedure.rules, now.call);
    return {
      event: {
        type: 'member-checked-in',
        payload: {
          ...{ session: session.id, seat, capacity, mode: input.mode, at: occurredAt, by },
          alternateGaveWay: gaveWay !== undefined,
        },
      },
      result: { seat, capacity, quorum },
    };
  },
});

/** The seat that is checked in: the member's own, or the one that the secretary names. */
async function whoComes(context: Context<CheckIn>, session: SessionInHand): Promise<ActingSeat | Refused> {
  const { input, acting } = context;
  if (acting.role === 'forum-member') {
    const own = seatHeldBy(session.seats, acting.id);
    if (own === undefined) return refuseWithoutSeat(context, acting.id);
    if (input.seat !== undefined && input.seat !== own.seat.id)
      return notPossible('not-your-seat', { seat: own.seat.id });
    if (input.mode !== 'remote') return invalid('mode', 'secretary-records-the-room');
    return own;
  }
  if (input.seat === undefined) return invalid('seat', 'say-which-seat');
  const seat = session.seats.find(({ id }) => id === input.seat);
  if (seat === undefined) return notFound('seat', input.seat);
  const person = seat[input.capacity]?.person;
  if (person === undefined) return notPossible('seat-not-held', { seat: seat.id, capacity: input.capacity });
  // Nobody sees from the room who is afar, and their presence makes a quorum.
  if (input.mode === 'remote' && person !== acting.id)
    return notPossible('remote-is-said-by-oneself', { seat: seat.id });
  return { seat, person, capacity: input.capacity };
}

const refuseMode = ({ modality }: SessionRow, { mode }: CheckIn): Refused | undefined =>
  (modality === 'in-person' && mode === 'remote') || (modality === 'remote' && mode === 'in-person')
    ? invalid('mode', 'not-how-it-was-called', { modality })
    : undefined;

/** Nobody is there before the day: a seat checked in days ahead would make a quorum of absent people. */
function refuseDay({ occurredAt, process }: Context<CheckIn>, row: SessionRow): Refused | undefined {
  const calendar = calendarOf(process.workflow.spec);
  const opens = calendar.startOfDay(calendar.localDate(row.second_call_at ?? row.starts_at));
  if (occurredAt < opens) return notPossible('check-in-not-yet', { opens });
  // The quorum of the opening was computed from who was there: nobody is added to it afterwards.
  const openedAt = row.opened_at;
  return openedAt !== null && occurredAt < openedAt
    ? notPossible('before-the-opening', { openedAt })
    : undefined;
}

function refusePresent(session: SessionInHand, { seat, capacity, person }: ActingSeat): Refused | undefined {
  const there = session.present.find((one) => one.seat === seat.id);
  if (there !== undefined && (there.capacity === capacity || capacity === 'alternate'))
    return notPossible('seat-is-present', { seat: seat.id, capacity: there.capacity });
  const elsewhere = session.present.find((one) => one.person === person && one.seat !== seat.id);
  if (elsewhere !== undefined) return notPossible('person-is-present', { seat: elsewhere.seat });
  return undefined;
}
