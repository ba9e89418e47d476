import type { Instant } from '../../kernel/clock.ts';
import { RulesOfProcedure } from '../procedure/procedure.ts';
import type { ForumScope } from '../scope.ts';
import { baseOf, type SeatBase } from '../seats/base.ts';
import { type SeatAt, seatsAt } from '../seats/seats-at.ts';
import { type PresentSeat, presentAt } from './attendance.ts';
import { agendaOf, findSession } from './session-row.ts';

/** A matter on the agenda of a session. */
export interface AgendaItem {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly kind: 'matter' | 'minutes' | 'agreements' | 'resolution' | 'other';
  readonly resolution: string | null;
  /** The minutes of an earlier session that are to be approved. */
  readonly minutes: string | null;
  /** `call`, `addition` where it was added in time, or `off-agenda`. */
  readonly added: string;
  /** Whether it was not called; then it is dealt with only once it is admitted. */
  readonly offAgenda: boolean;
  /** Whether it may be decided: called, added in time, or admitted by all. */
  readonly admitted: boolean;
}

/** A session as whatever is decided in it needs it: its rules, who is there at an instant, and of how many. */
export interface SessionInHand {
  readonly id: string;
  readonly organ: string;
  readonly kind: 'ordinary' | 'extraordinary';
  readonly number: number | null;
  readonly state: string;
  /** Which call it is held on: 1, or 2 where the first had no quorum. */
  readonly call: number;
  readonly written: false;
  readonly openedAt: Instant | null;
  readonly procedure: { readonly version: number; readonly hash: string; readonly rules: RulesOfProcedure };
  /** The seat that presides; null until the session opens. */
  readonly presiding: string | null;
  /** The person who is its secretary. */
  readonly secretary: string;
  readonly base: SeatBase;
  readonly seats: readonly SeatAt[];
  readonly present: readonly PresentSeat[];
  readonly agenda: readonly AgendaItem[];
}

/** Reads a session as it stands at an instant; nothing where the process has none such. */
export async function sessionInHand(
  scope: ForumScope,
  id: string,
  at: Instant,
): Promise<SessionInHand | undefined> {
  const session = await findSession(scope, id);
  if (session === undefined) return undefined;
  const [seats, agenda] = await Promise.all([seatsAt(scope, at), agendaOf(scope, id)]);
  const { organ, kind, number, state, call, presiding, secretary } = session;
  return {
    ...{ id, organ, kind, number, state, call, presiding, secretary },
    written: false,
    openedAt: session.opened_at,
    procedure: {
      version: session.procedure_version,
      hash: session.procedure_hash,
      rules: RulesOfProcedure.parse(session.procedure),
    },
    base: baseOf(seats),
    seats,
    present: await presentAt(scope, session, seats, at),
    agenda: agenda.map((item) => ({
      id: item.id,
      number: item.number,
      title: item.title,
      kind: item.kind,
      resolution: item.resolution,
      minutes: item.minutes,
      added: item.added,
      offAgenda: item.added === 'off-agenda',
      admitted: item.added !== 'off-agenda' || item.admitted_at !== null,
    })),
  };
}
