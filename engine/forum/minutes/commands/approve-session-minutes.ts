import { z } from 'zod';
import { addPeriod } from '../../../calendar/add-period.ts';
import { type Context, defineCommand } from '../../../kernel/command.ts';
import { invalid, isRefused, notFound, notPossible, type Refused } from '../../../kernel/refusals.ts';
import { Id } from '../../../kernel/values.ts';
import { calendarOf } from '../../../workflow/calendar.ts';
import { RulesOfProcedure } from '../../procedure/procedure.ts';
import { scopeOf } from '../../scope.ts';
import { quorumOfSession } from '../../sessions/quorum.ts';
import { sessionInHand } from '../../sessions/session-in-hand.ts';
import type { SessionRow } from '../../sessions/session-row.ts';
import { sessionMinutesLifecycle } from '../machine.ts';
import { attendedBy, minutesOf } from '../minutes-of.ts';
import type { SessionMinutesRow } from '../minutes-row.ts';

const Approve = z.strictObject({
  minutes: Id,
  /** The open session in which they are approved; left out, they are approved in writing. */
  session: Id.optional(),
});
type Approve = z.output<typeof Approve>;

/**
 * Approves minutes, and freezes what they say with its hash. In a session: with a quorum there, and more of those who
 * spoke for than against. In writing: when every seat that attended has approved; where the rules have minutes approved
 * so, also when the time to observe is over and no more are against than for, because who is silent has nothing to say.
 */
export const approveSessionMinutes = defineCommand({
  name: 'approve-session-minutes',
  input: Approve,
  by: ['secretary'],
  on: { lifecycle: sessionMinutesLifecycle, id: (input) => input.minutes },
  async record(context) {
    const { tx, organization, process, input, recordedAt, count } = context;
    const { minutes, session } = await minutesOf(context, input.minutes);
    const { minutes: asked } = RulesOfProcedure.parse(session.procedure);
    const words = await wordsOn(context, minutes, session);
    const way = await (input.session === undefined
      ? inWriting(context, minutes, asked, words)
      : inSession(context, words));
    if (isRefused(way)) return way;
    const { publishWithin } = asked;
    const calendar = calendarOf(process.workflow.spec);
    const publishUntil =
      publishWithin === undefined ? null : addPeriod(calendar, recordedAt, publishWithin, 'forward').dueAt;
    await tx
      .updateTable('session_minutes')
      .set({ approved_at: recordedAt, approved_in: input.session ?? null, publish_until: publishUntil })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', minutes.id)
      .execute();
    await count('session-minutes-approved', 1);
    const { version, content_hash: contentHash } = minutes;
    const told = { minutes: minutes.id, session: session.id, version, contentHash, ...way, publishUntil };
    return { event: { type: 'session-minutes-approved', payload: told }, result: { ...told } };
  },
});

interface Words {
  readonly for: number;
  readonly against: number;
  readonly attended: number;
}

async function wordsOn(
  context: Context<unknown>,
  minutes: SessionMinutesRow,
  session: SessionRow,
): Promise<Words> {
  const { tx, organization, process } = context;
  const rows = await tx
    .selectFrom('session_minutes_word')
    .select(['approves'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('minutes', '=', minutes.id)
    .where('version', '=', minutes.version)
    .execute();
  const seats = new Set((await attendedBy(context, session)).map(({ seat }) => seat));
  const approving = rows.filter(({ approves }) => approves).length;
  return { for: approving, against: rows.length - approving, attended: seats.size };
}

/** Rules that want a session still take the word of everybody who attended: a session could add nothing to it. */
function inWriting(
  { recordedAt }: Context<Approve>,
  { observe_until }: SessionMinutesRow,
  { approvedAt }: RulesOfProcedure['minutes'],
  words: Words,
): { way: string; words: Words } | Refused {
  const every = words.for === words.attended;
  if (!every && approvedAt !== 'in-writing') return notPossible('minutes-are-for-a-session', { ...words });
  if (!every && recordedAt <= observe_until)
    return notPossible('minutes-may-be-observed', { observeUntil: observe_until, ...words });
  return words.against > words.for
    ? notPossible('minutes-not-approved', { ...words })
    : { way: 'in-writing', words };
}

async function inSession(
  context: Context<Approve>,
  words: Words,
): Promise<{ way: string; in: string; words: Words } | Refused> {
  const { input, recordedAt } = context;
  const id = input.session!;
  const held = await sessionInHand(scopeOf(context), id, recordedAt);
  if (held === undefined) return notFound('session', id);
  if (held.state !== 'open') return notPossible('session-not-open', { state: held.state });
  if (
    !held.agenda.some(
      ({ kind, minutes, admitted }) => kind === 'minutes' && minutes === input.minutes && admitted,
    )
  )
    return invalid('session', 'minutes-not-on-its-agenda');
  const quorum = quorumOfSession(held.seats, held.present, held.procedure.rules, held.call);
  if (!quorum.reached) return notPossible('session-without-quorum', { ...quorum });
  return words.for > words.against
    ? { way: 'in-session', in: id, words }
    : notPossible('minutes-not-approved', { ...words });
}
