import type { Context } from '../../kernel/command.ts';
import { notPossible, type Refused } from '../../kernel/refusals.ts';
import { resolutionLifecycle } from '../machine.ts';
import type { ProcedureVersion } from '../procedure/in-force.ts';
import { procedureInForce } from '../procedure/in-force.ts';
import { type Resolution, updateResolution } from '../resolution.ts';
import { endOf, setClock } from '../resolutions/clock.ts';
import { scopeOf } from '../scope.ts';
import { refuseEmptyForum, seatsInOffice } from '../seats.ts';
import type { SessionInHand } from '../sessions/session-in-hand.ts';

/** What opening a vote answers: until when it is open, and until when objections may be raised. */
export interface Opened {
  readonly held: 'in-session' | 'in-writing';
  readonly method: 'vote' | 'consent';
  readonly call: number;
  readonly round: number;
  readonly closesAt: string | null;
}

type Rules = Pick<ProcedureVersion, 'version' | 'hash' | 'rules'>;

/** Opens a vote in writing, by the rules in force now, until their time is over. */
export async function openInWriting(
  context: Context<unknown>,
  resolution: Resolution,
): Promise<Opened | Refused> {
  const { spec } = context.process.workflow;
  const procedure = await procedureInForce(scopeOf(context), spec, context.recordedAt, resolution.organ);
  if (procedure === undefined) return notPossible('no-rules-of-procedure');
  const empty = await refuseEmptyForum(context, context.recordedAt);
  if (empty !== undefined) return empty;
  const { written, decision } = procedure.rules;
  if (written === undefined) return notPossible('no-decisions-in-writing');
  const consent = decision.method === 'consent' && !resolution.outvoting ? decision.consent : undefined;
  const closesAt = endOf(context, consent?.objectWithin ?? written.within);
  return open(context, resolution, { ...procedure, held: 'in-writing', closesAt, where: {} });
}

/** Opens a vote in a session, on an item of its agenda, by the rules that the session was called under. */
export function openInSession(
  context: Context<unknown>,
  resolution: Resolution,
  session: SessionInHand,
  item: string,
): Promise<Opened> {
  const { procedure } = session;
  const where = { session: session.id, item };
  return open(context, resolution, { ...procedure, held: 'in-session', closesAt: null, where });
}

async function open(
  context: Context<unknown>,
  resolution: Resolution,
  opening: Rules & {
    readonly held: Opened['held'];
    readonly closesAt: string | null;
    readonly where: { readonly session?: string; readonly item?: string };
  },
): Promise<Opened> {
  const { rules, held, closesAt, where } = opening;
  const { call, round } = turnOf(resolution);
  // What consent could not settle comes back to be voted on.
  const consent = rules.decision.method === 'consent' && rules.decision.consent && !resolution.outvoting;
  const method = consent ? 'consent' : 'vote';
  const { seats, inOffice } = await seatsInOffice(context, context.recordedAt);
  const event = held === 'in-session' ? 'open-resolution' : 'open-in-writing';
  await context.step(resolutionLifecycle, resolution.id, `${event}.${method}`);
  await updateResolution(context, resolution.id, {
    ...{ held, method, call, round, seats, in_office: inOffice },
    session: where.session ?? null,
    item: where.item ?? null,
    procedure_version: opening.version,
    procedure_hash: opening.hash,
    procedure: rules,
    voting_since: context.recordedAt,
    closes_at: closesAt,
    ...{ decided_at: null, meet_by: null },
    object_until: method === 'consent' ? closesAt : null,
    answer_until: null,
  });
  await context.settle('resolution-closes', resolution.id);
  await setClock(context, resolution.id, closesAt);
  return { held, method, call, round, closesAt };
}

/** After a tie the next round is of the same vote; a vote that is opened anew is another call, and begins again. */
function turnOf({ state, call, round, voting_since }: Resolution): { call: number; round: number } {
  if (state === 'tied') return { call, round: round + 1 };
  return voting_since === null ? { call, round: 1 } : { call: call + 1, round: 1 };
}
