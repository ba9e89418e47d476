import { z } from 'zod';
import { type Context, defineCommand } from '../../../kernel/command.ts';
import { invalid, isRefused, notPossible } from '../../../kernel/refusals.ts';
import { Id, Instant, Line } from '../../../kernel/values.ts';
import { announceSession } from '../../../notices/announce-session.ts';
import { calendarOf } from '../../../workflow/calendar.ts';
import { forumOrgan, type ProcedureVersion } from '../../procedure/in-force.ts';
import { rulesNow } from '../../procedure/rules-now.ts';
import { scopeOf } from '../../scope.ts';
import { seatsAt } from '../../seats/seats-at.ts';
import { AgendaInput, putOnAgenda, refuseStrangeItem } from '../agenda.ts';
import { type Caller, callerOf } from '../caller.ts';
import { sessionLifecycle } from '../machine.ts';
import { type NoticeTooShort, noticeOf, noticeTooShort, restsOnLaw } from '../notice.ts';

const CallInput = z
  .strictObject({
    kind: z.enum(['ordinary', 'extraordinary']),
    startsAt: Instant,
    modality: z.enum(['in-person', 'remote', 'hybrid']),
    place: Line.optional(),
    link: z
      .url({ protocol: /^https$/ })
      .max(2000)
      .optional(),
    /** By whose word: who presides, the secretary's, or that of members who asked for it by a request. */
    calledBy: z.enum(['presiding', 'secretary', 'members']).default('secretary'),
    request: Id.optional(),
    /** Who keeps the minutes; left out, the secretary who calls. */
    secretary: Id.optional(),
    agenda: z.array(AgendaInput).min(1).max(60),
    /** Without the notice that the rules ask for: it is valid only where all are present and all agree. */
    withoutNotice: z.boolean().default(false),
  })
  .refine(({ modality, place }) => modality === 'remote' || place !== undefined, {
    path: ['place'],
    params: { reason: 'session-has-a-place' },
  })
  .refine(({ modality, link }) => modality === 'in-person' || link !== undefined, {
    path: ['link'],
    params: { reason: 'session-has-a-link' },
  });
type CallInput = z.output<typeof CallInput>;

/**
 * Calls a session, under the rules of procedure in force, which it keeps. Its notice is counted by the jurisdiction's
 * calendar. A call that comes too late is refused where the period rests on law or the rules know no session without
 * notice; otherwise it is one without notice, whether it says so or not: valid only where all are present and all agree.
 */
export const callSession = defineCommand({
  name: 'call-session',
  input: CallInput,
  by: ['secretary', 'forum-member'],
  async record(context) {
    const { input, recordedAt } = context;
    const procedure = await rulesNow(context);
    if (isRefused(procedure)) return procedure;
    const { rules } = procedure;
    if (input.startsAt < recordedAt) return invalid('startsAt', 'session-in-the-past', { recordedAt });
    if (input.modality === 'remote' && rules.sessions.remote !== 'counts')
      return invalid('modality', 'remote-does-not-count');
    const caller = await callerOf(context, rules, await seatsAt(scopeOf(context), recordedAt));
    if (isRefused(caller)) return caller;
    for (const [index, item] of input.agenda.entries()) {
      const strange = await refuseStrangeItem(context, item, `agenda.${index}.`);
      if (strange !== undefined) return strange;
    }
    const short = noticeTooShort(
      calendarOf(context.process.workflow.spec),
      recordedAt,
      input.startsAt,
      rules.sessions[input.kind].notice,
    );
    const refused = refuseShort(input, procedure, short);
    if (refused !== undefined) return refused;
    return keep(context, procedure, caller, short);
  },
});

function refuseShort(
  { kind, withoutNotice }: CallInput,
  { rules }: ProcedureVersion,
  short: NoticeTooShort | undefined,
) {
  const never = rules.sessions.withoutNotice === 'never';
  if (withoutNotice && never) return notPossible('never-without-notice');
  if (short === undefined || withoutNotice) return undefined;
  if (!never && !restsOnLaw(rules, `sessions.${kind}`)) return undefined;
  const { required, nextLawful } = short;
  return invalid('startsAt', 'session-notice-too-short', { required, nextLawful: nextLawful.at });
}

async function keep(
  context: Context<CallInput>,
  procedure: ProcedureVersion,
  caller: Caller,
  short: NoticeTooShort | undefined,
) {
  const { tx, organization, process, input, recordedAt, newId, begin, seal } = context;
  const { kind, startsAt, modality, place = null, link = null } = input;
  // What came too late and was not refused is without notice, so that it asks for everybody.
  const withoutNotice = input.withoutNotice || short !== undefined;
  const id = newId();
  const notice = noticeOf(calendarOf(process.workflow.spec), recordedAt, startsAt);
  const { version, hash, rules } = procedure;
  await tx
    .insertInto('forum_session')
    .values({
      organization,
      process: process.id,
      id,
      state: begin(sessionLifecycle, id),
      ...{ organ: forumOrgan, kind, modality, place, link, reason: null },
      starts_at: startsAt,
      called_at: recordedAt,
      called_by: caller.calledBy,
      secretary: caller.secretary,
      notice_business_days: notice.businessDays,
      notice_natural_days: notice.naturalDays,
      notice_hours: notice.hours,
      notice_short: short !== undefined,
      without_notice: withoutNotice,
      procedure_version: version,
      procedure_hash: hash,
      procedure: rules,
      ...seal('forum_session', id, { place, link, reason: null }),
    })
    .execute();
  await settleRequest(context, id);
  const agenda = await putOnAgenda(context, id, input.agenda, { added: 'call', from: 1 });
  await announceSession(context, 'session-called', { session: id, startsAt });
  const called = { kind, startsAt, modality, calledBy: caller.calledBy, notice, withoutNotice };
  const rulesKept = { version, hash };
  const tooShort = short === undefined ? null : { required: short.required, nextLawful: short.nextLawful.at };
  return {
    event: {
      type: 'session-called',
      payload: { session: id, ...called, tooShort, rules: rulesKept, agenda },
    },
    result: { session: id, notice, withoutNotice, tooShort, rules: rulesKept, agenda },
  };
}

async function settleRequest(
  { tx, organization, process, input }: Context<CallInput>,
  session: string,
): Promise<void> {
  if (input.request === undefined) return;
  await tx
    .updateTable('session_request')
    .set({ session })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', input.request)
    .execute();
}
