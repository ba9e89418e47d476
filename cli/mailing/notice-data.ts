import type { noticeTold } from '../../engine/index.ts';
import type { DocumentTold, MeetingTold, NoticeTold, SessionTold } from '../../templates/mail/notice.ts';

type Told = NonNullable<Awaited<ReturnType<typeof noticeTold>>>;

/** A notice's facts as its mail says them; nothing where what it tells of is gone. */
export function noticeData(told: Told): NoticeTold | undefined {
  const { kind, meeting, session, document, migration } = told;
  if (migration !== undefined) return { kind: 'process-migrated', title: told.processTitle, ...migration };
  if (meeting !== undefined) return meetingTold(kind as MeetingTold['kind'], meeting);
  if (session !== undefined) return sessionTold(kind as SessionTold['kind'], session);
  return (
    document &&
    ({ kind: 'document-published', title: document.title, folio: document.folio } satisfies DocumentTold)
  );
}

function meetingTold(kind: MeetingTold['kind'], meeting: NonNullable<Told['meeting']>): MeetingTold {
  const { title, startsAt, endsAt, place, modality, call } = meeting;
  const change = kind === 'meeting-called' ? undefined : meeting.changes.at(-1);
  return {
    ...{ kind, title, startsAt, endsAt, place, modality },
    convener: call?.convener ?? null,
    object: call?.object ?? null,
    agenda: call?.agenda ?? [],
    whoMayAttend: call?.whoMayAttend ?? null,
    registrationUntil: call?.registrationUntil ?? null,
    contact: call?.contact ?? null,
    reason: change?.reason ?? null,
    fromStartsAt: kind === 'meeting-moved' ? (change?.fromStartsAt ?? null) : null,
  };
}

function sessionTold(kind: SessionTold['kind'], session: NonNullable<Told['session']>): SessionTold {
  return {
    kind,
    sessionKind: session.kind as SessionTold['sessionKind'],
    startsAt: session.secondCallAt ?? session.startsAt,
    place: session.place,
    videoLink: session.link,
    agenda: session.agenda.map(({ title }) => title),
    reason: kind === 'session-cancelled' ? session.reason : null,
  };
}
