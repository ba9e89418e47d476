import type { z } from 'zod';
import type { RulesOfProcedure } from '../../forum/procedure/procedure.ts';
import { type SessionView, sessionView } from '../../forum/views/session.ts';
import { type SessionRulesView, sessionRulesView } from '../../forum/views/session-rules.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { commonOf } from '../common-data.ts';
import type { Span } from '../contracts/meeting-parts.ts';
import { SessionNotice } from '../contracts/session-notice.ts';
import { defineKind } from '../kind.ts';
import { documentsOfSession, enoughTold, mattersOf, sessionSet, titleOfSession } from '../session-parts.ts';
import { subjectId } from '../subject-id.ts';

/** The call to a session of the forum. */
export const sessionNotice = defineKind({
  kind: 'session-notice',
  version: 1,
  contract: SessionNotice,
  subject: 'session',
  prefix: 'CONV',
  approvedBy: 'its-own',
  async collect(from, subject) {
    const { engine, organization, process, language } = from;
    const at = { organization, process: process.id, session: subjectId(subject) };
    const session = await sessionView(engine, at);
    const under = await sessionRulesView(engine, at);
    if (session === undefined || under === undefined) return notFound('session', subject ?? '');
    if (session.state === 'cancelled') return notPossible('session-was-cancelled', { session: session.id });
    const { rules, version, hash } = under;
    const title = (of: { readonly [language: string]: string | undefined }) => of[language] ?? of.es ?? '';
    return {
      ...(await commonOf(from, titleOfSession(from, session.startsAt))),
      session: sessionSet(session),
      calledAt: session.calledAt,
      calledBy: session.calledBy as SessionNotice['calledBy'],
      secretary: under.secretary,
      agenda: mattersOf(session),
      documents: documentsOfSession(session),
      seats: under.seats.map(({ sector, ...seat }) => ({
        ...seat,
        sector: title(under.sectors[sector] ?? { es: sector }),
      })),
      notice: noticeOfSession(session, rules, under),
      withoutNotice: session.notice.withoutNotice,
      public: rules.sessions.public,
      remoteCounts: rules.sessions.remote === 'counts',
      quorum: { ...enoughTold(rules.quorum.first), of: rules.quorum.of },
      secondCall: secondCallOf(session, rules),
      onlyWhatIsCalled: rules.sessions[kindOfSession(session)].onlyWhatIsCalled,
      rules: { title: title(rules.title), version, hash },
    };
  },
});

const kindOfSession = ({ kind }: SessionView) => kind as 'ordinary' | 'extraordinary';

const figures = { 'business-days': 'businessDays', 'natural-days': 'naturalDays', hours: 'hours' } as const;

/** The notice of a session, in the unit of its rules. */
function noticeOfSession(
  session: SessionView,
  rules: RulesOfProcedure,
  { rules: { basis } }: SessionRulesView,
) {
  const kind = kindOfSession(session);
  const { unit, count } = rules.sessions[kind].notice;
  const counted = unit === 'months' ? 'natural-days' : unit;
  const given = session.notice[figures[counted]];
  const byLaw = basis.some((one) => one.of === `sessions.${kind}` && one.basis.kind === 'law');
  const { short } = session.notice;
  return {
    given: { unit: counted, count: given },
    inDays: counted !== 'hours',
    asked: [{ unit, count, byLaw, given, short }],
    short,
  };
}

function secondCallOf({ secondCallAt }: SessionView, { quorum }: RulesOfProcedure) {
  const { secondCall } = quorum;
  if (secondCall === undefined) return null;
  const { on } = secondCall;
  const within: z.input<typeof Span> | null =
    typeof on === 'string' ? null : { unit: on.within.unit, count: on.within.count };
  return {
    ...enoughTold(secondCall.quorum),
    on: typeof on === 'string' ? on : ('within' as const),
    within,
    at: secondCallAt,
  };
}
