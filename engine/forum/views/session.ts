import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { unanimity } from '../sessions/consents.ts';
import { quorumOfSession, type SessionQuorum } from '../sessions/quorum.ts';
import { type SessionInHand, sessionInHand } from '../sessions/session-in-hand.ts';
import { findSession } from '../sessions/session-row.ts';
import { type SessionLine, sessionLine } from './session-line.ts';

/** A session as members and the public see it. Nobody is named: seats stand for institutions. */
export interface SessionView extends SessionLine {
  readonly presiding: string | null;
  readonly documentsInTime: boolean;
  readonly agenda: readonly AgendaLine[];
  readonly documents: readonly {
    readonly item: string | null;
    readonly source: object;
    readonly sharedAt: string;
  }[];
  readonly attendance: readonly SeatAttendance[];
  /** The quorum from who is there now; once the session is over, as it was counted at its opening. */
  readonly quorum: SessionQuorum | object | null;
  /** What stands in the way of opening it, where it may still open. */
  readonly missing: readonly { readonly what: 'hour' | 'quorum' | 'everybody'; readonly details: object }[];
  readonly breaks: readonly object[];
}

interface AgendaLine {
  readonly item: string;
  readonly number: number;
  readonly title: string;
  readonly kind: string;
  readonly resolution: string | null;
  readonly minutes: string | null;
  readonly added: string;
  readonly offAgenda: boolean;
  readonly admitted: boolean;
}

interface SeatAttendance {
  readonly seat: string;
  readonly sector: string;
  readonly holder: string;
  readonly vacant: boolean;
  readonly present: boolean;
  readonly capacity: string | null;
  readonly mode: string | null;
  readonly presiding: boolean;
}

/** One session; nothing where there is none, or no such process. */
export function sessionView(
  engine: Engine,
  at: { organization: string; process: string; session: string },
): Promise<SessionView | undefined> {
  return inProcess(engine, at, async (scope) => {
    const now = engine.clock.now();
    const row = await findSession(scope, at.session);
    // When it closes, everybody leaves: of a session that is over, those are shown who were there to the end.
    const seen = row?.closed_at == null ? now : new Date(Date.parse(row.closed_at) - 1).toISOString();
    const session = await sessionInHand(scope, at.session, seen);
    if (row === undefined || session === undefined) return undefined;
    const quorum = quorumOfSession(session.seats, session.present, session.procedure.rules, session.call);
    const over = ['closed', 'not-held', 'cancelled'].includes(row.state);
    return {
      ...sessionLine(row),
      presiding: row.presiding,
      documentsInTime: row.documents_in_time,
      agenda: session.agenda.map(({ id, ...item }) => ({ item: id, ...item })),
      documents: await documentsOf(scope, row.id),
      attendance: attendanceOf(session),
      quorum: over ? row.quorum : quorum,
      missing: ['called', 'second-call'].includes(row.state)
        ? await missingFor(scope, session, {
            quorum,
            now,
            startsAt: row.second_call_at ?? row.starts_at,
            withoutNotice: row.without_notice,
          })
        : [],
      breaks: await breaksOf(scope, row.id),
    };
  });
}

function attendanceOf({ seats, present }: SessionInHand): SeatAttendance[] {
  return seats.map(({ id, sector, holder, titular, alternate }) => {
    const there = present.find(({ seat }) => seat === id);
    return {
      ...{ seat: id, sector, holder },
      vacant: titular === undefined && alternate === undefined,
      present: there !== undefined,
      capacity: there?.capacity ?? null,
      mode: there?.mode ?? null,
      presiding: there?.presiding ?? false,
    };
  });
}

async function missingFor(
  scope: FactScope,
  session: SessionInHand,
  at: { quorum: SessionQuorum; now: string; startsAt: string; withoutNotice: boolean },
): Promise<SessionView['missing']> {
  const all = at.withoutNotice ? await unanimity(scope, session, null) : undefined;
  return [
    ...(at.now < at.startsAt ? [{ what: 'hour' as const, details: { startsAt: at.startsAt } }] : []),
    ...(at.quorum.reached ? [] : [{ what: 'quorum' as const, details: { ...at.quorum } }]),
    ...(all === undefined || all.all ? [] : [{ what: 'everybody' as const, details: { ...all } }]),
  ];
}

async function documentsOf({ tx, organization, process }: FactScope, session: string) {
  const rows = await tx
    .selectFrom('session_document')
    .select(['item', 'source', 'shared_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('session', '=', session)
    .orderBy('id')
    .execute();
  return rows.map(({ item, source, shared_at }) => ({ item, source, sharedAt: shared_at }));
}

async function breaksOf({ tx, organization, process }: FactScope, session: string) {
  const rows = await tx
    .selectFrom('session_break')
    .select(['reason', 'place', 'suspended_at', 'resumes_at', 'resumed_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('session', '=', session)
    .orderBy('suspended_at')
    .execute();
  return rows.map(({ suspended_at, resumes_at, resumed_at, ...row }) => ({
    ...row,
    suspendedAt: suspended_at,
    resumesAt: resumes_at,
    resumedAt: resumed_at,
  }));
}
