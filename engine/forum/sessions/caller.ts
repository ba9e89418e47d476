import type { Context } from '../../kernel/command.ts';
import { invalid, notFound, notPossible, type Refused } from '../../kernel/refusals.ts';
import { rolesHeld } from '../../people/mandates.ts';
import type { RulesOfProcedure } from '../procedure/procedure.ts';
import { scopeOf } from '../scope.ts';
import type { SeatAt } from '../seats/seats-at.ts';
import { requestStanding } from './requests.ts';
import { refuseWithoutSeat, seatHeldBy } from './session-of.ts';

/** Who calls a session: by whose word, and who is its secretary. */
export interface Caller {
  readonly calledBy: 'presiding' | 'secretary' | 'members';
  readonly secretary: string;
}

interface Asked {
  readonly kind: 'ordinary' | 'extraordinary';
  readonly calledBy: Caller['calledBy'];
  readonly request?: string | undefined;
  readonly secretary?: string | undefined;
}

/**
 * Who may call: the secretary, for who presides or by the secretary's own office; who presides; and so many members as
 * the rules say, each of whose requests is on record, for an extraordinary session.
 */
export async function callerOf(
  context: Context<Asked>,
  rules: RulesOfProcedure,
  seats: readonly SeatAt[],
): Promise<Caller | Refused> {
  const { input, acting } = context;
  const secretary = input.secretary ?? (acting.role === 'secretary' ? acting.id : undefined);
  if (secretary === undefined) return invalid('secretary', 'say-who-is-secretary');
  if (!(await isSecretary(context, secretary))) return invalid('secretary', 'not-the-secretary');
  const { calledBy } = input;
  if (calledBy === 'members') {
    return (await refuseMembers(context, rules, seats)) ?? { calledBy, secretary };
  }
  if (acting.role === 'forum-member') {
    const held = seatHeldBy(seats, acting.id);
    if (held === undefined) return refuseWithoutSeat(context, acting.id);
    if (calledBy !== 'presiding' || !held.seat.presides) return notPossible('only-presiding-calls-alone');
  }
  return { calledBy, secretary };
}

async function isSecretary(
  { tx, organization, recordedAt }: Context<unknown>,
  person: string,
): Promise<boolean> {
  const held = await rolesHeld(tx, organization, person, recordedAt);
  return held.some(({ role }) => role === 'secretary');
}

async function refuseMembers(
  context: Context<Asked>,
  rules: RulesOfProcedure,
  seats: readonly SeatAt[],
): Promise<Refused | undefined> {
  const { input, acting } = context;
  if (rules.sessions.calledByShare === undefined) return notPossible('members-do-not-call');
  if (input.kind !== 'extraordinary') return invalid('kind', 'members-call-extraordinary');
  if (input.request === undefined) return invalid('request', 'members-call-by-request');
  const standing = await requestStanding(scopeOf(context), input.request, rules, seats);
  if (standing === undefined) return notFound('session-request', input.request);
  if (standing.session !== null) return notPossible('request-was-called', { session: standing.session });
  const { asked, needed, enough } = standing;
  if (!enough) return notPossible('too-few-ask', { asked: asked.length, needed });
  if (acting.role === 'secretary') return undefined;
  const held = seatHeldBy(seats, acting.id);
  return held !== undefined && asked.includes(held.seat.id) ? undefined : notPossible('did-not-ask');
}
