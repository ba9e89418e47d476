import { z } from 'zod';
import { type Context, defineCommand } from '../../../kernel/command.ts';
import { invalid, isRefused, notFound, notPossible, type Refused } from '../../../kernel/refusals.ts';
import { Id, Slug } from '../../../kernel/values.ts';
import { scopeOf } from '../../scope.ts';
import { sessionInHand } from '../../sessions/session-in-hand.ts';
import { sessionMinutesLifecycle } from '../machine.ts';
import { attendedBy, minutesOf } from '../minutes-of.ts';

const ApproveInWords = z.strictObject({
  minutes: Id,
  /** Whose word the secretary records; left out, one's own. */
  seat: Slug.optional(),
  /** The open session in which a member said it to the secretary, who records it of those in the room. */
  session: Id.optional(),
  approves: z.boolean(),
});
type ApproveInWords = z.output<typeof ApproveInWords>;

/**
 * The word of a member who attended on the minutes as they now stand. Members give their own, whenever; the secretary
 * records somebody else's only in an open session in which that member is in the room: in writing nobody speaks for
 * another.
 */
export const approveInWords = defineCommand({
  name: 'approve-in-words',
  input: ApproveInWords,
  by: ['forum-member', 'secretary'],
  on: { lifecycle: sessionMinutesLifecycle, id: (input) => input.minutes },
  async record(context) {
    const { tx, organization, process, input, recordedAt } = context;
    const { minutes, session } = await minutesOf(context, input.minutes);
    const said = await whoseWord(context, await attendedBy(context, session));
    if (isRefused(said)) return said;
    const { who, by } = said;
    const word = { person: who.person, approves: input.approves, given_at: recordedAt };
    const at = { organization, process: process.id, minutes: minutes.id, version: minutes.version };
    await tx
      .insertInto('session_minutes_word')
      .values({ ...at, seat: who.seat, ...word })
      .onConflict((conflict) =>
        conflict.columns(['organization', 'process', 'minutes', 'version', 'seat']).doUpdateSet(word),
      )
      .execute();
    const { version } = minutes;
    const recorded = by === 'secretary' ? { by, in: input.session } : { by };
    const payload = { minutes: minutes.id, version, seat: who.seat, approves: input.approves, ...recorded };
    return { event: { type: 'minutes-approved-in-words', payload }, result: { seat: who.seat, by } };
  },
});

interface Attended {
  readonly seat: string;
  readonly person: string;
}

/** Whose word it is, and who records it: one's own, or that of a member whom the secretary heard in the room. */
async function whoseWord(
  context: Context<ApproveInWords>,
  attended: readonly Attended[],
): Promise<{ who: Attended; by: 'member' | 'secretary' } | Refused> {
  const { input, acting } = context;
  const own = attended.find(({ person }) => person === acting.id);
  if (acting.role !== 'secretary' || input.seat === undefined || input.seat === own?.seat) {
    if (own !== undefined) return { who: own, by: 'member' };
    return acting.role === 'secretary' ? invalid('seat', 'say-which-seat') : notPossible('did-not-attend');
  }
  const { seat } = input;
  const named = attended.filter((one) => one.seat === seat);
  if (named.length === 0) return invalid('seat', 'seat-did-not-attend', { seat });
  return heardInSession(context, named);
}

async function heardInSession(
  context: Context<ApproveInWords>,
  named: readonly Attended[],
): Promise<{ who: Attended; by: 'secretary' } | Refused> {
  const { input, recordedAt } = context;
  const seat = named[0]!.seat;
  if (input.session === undefined) return notPossible('each-speaks-in-writing', { seat });
  const session = await sessionInHand(scopeOf(context), input.session, recordedAt);
  if (session === undefined) return notFound('session', input.session);
  if (session.state !== 'open') return notPossible('session-not-open', { state: session.state });
  const there = session.present.filter((one) => one.seat === seat);
  const who = named.find(({ person }) => there.some((one) => one.person === person));
  if (who === undefined) return notPossible('seat-not-in-the-room', { seat });
  const afar = there.some(({ person, mode }) => person === who.person && mode === 'remote');
  return afar ? notPossible('remote-speaks-for-itself', { seat }) : { who, by: 'secretary' };
}
