import type { Context } from '../../kernel/command.ts';
import { notPossible, type Refused } from '../../kernel/refusals.ts';
import { type ForumScope, scopeOf } from '../scope.ts';
import type { SessionInHand } from './session-in-hand.ts';

/** How a question that needs everybody stands: a session without notice, or a matter off the agenda. */
export interface Unanimity {
  /** Seats in office that are not there. */
  readonly absent: readonly string[];
  /** Seats that are there and have not agreed. */
  readonly silent: readonly string[];
  /** Seats that said no. */
  readonly against: readonly string[];
  readonly all: boolean;
}

/**
 * Whether all members are present and all agree, each on record.
 * Source: Peru, LPAG art. 109.3 and 109.4 (TUO DS 004-2019-JUS).
 */
export async function unanimity(
  { tx, organization, process }: ForumScope,
  { id, seats, present }: Pick<SessionInHand, 'id' | 'seats' | 'present'>,
  item: string | null,
): Promise<Unanimity> {
  const rows = await tx
    .selectFrom('session_consent')
    .select(['seat', 'person', 'agrees'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('session', '=', id)
    .where('item', item === null ? 'is' : '=', item)
    .execute();
  const inOffice = seats.filter(({ titular, alternate }) => titular ?? alternate);
  const absent = inOffice
    .filter((seat) => !present.some((one) => one.seat === seat.id))
    .map((seat) => seat.id);
  const wordOf = ({ seat, person }: { seat: string; person: string }) =>
    rows.find((row) => row.seat === seat && row.person === person)?.agrees;
  const silent = present.filter((one) => wordOf(one) === undefined).map(({ seat }) => seat);
  const against = present.filter((one) => wordOf(one) === false).map(({ seat }) => seat);
  return { absent, silent, against, all: absent.length + silent.length + against.length === 0 };
}

/** Refuses what needs everybody and does not have everybody: says who is missing, by seat. */
export async function refuseUnlessAllAgree(
  context: Context<unknown>,
  session: SessionInHand,
  item: string | null,
): Promise<Refused | undefined> {
  const { absent, silent, against, all } = await unanimity(scopeOf(context), session, item);
  return all ? undefined : notPossible('not-all-agree', { absent, silent, against });
}
