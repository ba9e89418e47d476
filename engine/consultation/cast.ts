import { isKept } from '../attempts/policy.ts';
import { countAttempt } from '../attempts/record-attempt.ts';
import { holdForBallot } from '../kernel/ballot-lock.ts';
import type { Json } from '../kernel/canonical.ts';
import { notAccepted } from '../kernel/decide.ts';
import type { Engine, Principal } from '../kernel/engine.ts';
import { parseInput } from '../kernel/input.ts';
import { stateFrom } from '../kernel/process-row.ts';
import {
  inItsPlace,
  invalid,
  isRefused,
  notFound,
  notPossible,
  type Refusal,
  type Refused,
} from '../kernel/refusals.ts';
import { refuseScope } from '../kernel/scopes.ts';
import { tellSuspension } from '../kernel/suspension.ts';
import { BallotInput, ballotFlaw } from './casting/ballot-request.ts';
import { type BallotAnswer, type BallotRow, putBallot } from './casting/ballot-statement.ts';
import {
  type ConsultationAt,
  forgetStation,
  notTaken,
  outsideHours,
  type PollingStation,
  pollingStation,
  takesBallots,
} from './casting/polling-station.ts';
import { voterOf } from './casting/voter.ts';
import { needsRoll } from './charter.ts';

/** A ballot as it comes in, before anything of it is believed. */
export interface CastRequest {
  readonly organization: string;
  readonly process: string;
  readonly input: unknown;
}

/** That a ballot is in the box. It says nothing of the choice and nothing of the hour. */
export interface Acknowledgement {
  readonly consultation: string;
  readonly charterHash: string;
  readonly inclusionCode: string;
}

export type CastAnswer =
  | { readonly ok: true; readonly acknowledgement: Acknowledgement }
  | { readonly ok: false; readonly refusal: Refusal };

/** A ballot may wait for another of the same voter, and the process may have moved to another open state since. */
const attemptsMax = 5;

/**
 * Casts a ballot: the one exception to the one way in. It takes a lock that any number of ballots share, writes
 * no event and keeps no answer, because a million ballots would make a million of both and tell the hour of each.
 * Opening and closing hold by the clock at this request. The same voter with the same inclusion code gets the
 * same acknowledgement again; with another, is refused.
 */
export async function castBallot(
  engine: Engine,
  principal: Principal,
  request: CastRequest,
): Promise<CastAnswer> {
  const acknowledged = await cast(engine, principal, request);
  if (!isRefused(acknowledged)) return { ok: true, acknowledgement: acknowledged };
  const { refusal } = await standingStill(engine, request, acknowledged);
  // Counted and no more, whoever sends it: a row for each would tell when somebody was at the box.
  if (isKept(refusal)) await countAttempt(engine, request.organization, 'voter', refusal.code);
  return { ok: false, refusal };
}

/** What is told where the process is suspended; other refusals are told as they are, without a read. */
async function standingStill(
  engine: Engine,
  { organization, process }: CastRequest,
  refused: Refused,
): Promise<Refused> {
  if (refused.refusal.code !== 'not-accepted-in-stage') return refused;
  return engine.unit(organization, async (tx) => ({
    commit: false,
    value: await tellSuspension(tx, { organization, process }, refused),
  }));
}

async function cast(
  engine: Engine,
  principal: Principal,
  request: CastRequest,
): Promise<Acknowledgement | Refused> {
  const { organization, process } = request;
  const unscoped = refuseScope(principal, 'cast-ballot');
  if (unscoped !== undefined) return unscoped;
  const parsed = parseInput({ input: BallotInput }, request.input);
  if (isRefused(parsed)) return parsed;
  const ballot = parsed.value as BallotInput;
  const at = { organization, process, consultation: ballot.consultation };
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const station = await pollingStation(engine, at);
    if (isRefused(station)) return station;
    const refused = outsideHours(station.charter, engine.clock.now()) ?? ballotFlaw(station.charter, ballot);
    if (refused !== undefined) return { refusal: inItsPlace(refused.refusal, station.charter.timeZone) };
    const voter = await voterOf(engine, principal, at, { station, voter: ballot.voter });
    if (isRefused(voter)) return voter;
    const row = rowOf(at, station, ballot, voter);
    const told = judge(await inTheBox(engine, row), engine, at, { station, row });
    if (told !== 'again') return told;
  }
  throw new Error('A ballot was neither taken nor refused, however often it was tried.');
}

function rowOf(
  at: ConsultationAt,
  { charter, charterHash, openState, sealer }: PollingStation,
  { choice, inclusionCode, eligibility }: BallotInput,
  voter: Pick<BallotRow, 'pseudonym' | 'channel'>,
): BallotRow {
  const sealed = sealer.seal(choice, inclusionCode);
  const link = eligibility?.link ?? null;
  const roll = needsRoll(charter);
  return { ...at, ...voter, link, inclusionCode, sealed, charterHash, openState, needsRoll: roll };
}

/** One transaction and one flight: the lock, the statement and the commit leave together. */
async function inTheBox(engine: Engine, row: BallotRow): Promise<BallotAnswer | Refused | undefined> {
  try {
    return await engine.unit(row.organization, async (tx) => {
      const lock = holdForBallot(tx, row.organization, row.process);
      const answer = putBallot(tx, row);
      return { commit: true, value: answer, pending: [lock, answer] };
    });
  } catch (error) {
    const { code, table_name, table } = error as { code?: string; table_name?: string; table?: string };
    if (code === '23505' && (table_name ?? table) === 'ballot')
      return invalid('inclusionCode', 'inclusion-code-taken');
    throw error;
  }
}

/** What to tell the voter; `again` when the statement could not know yet what it would see a moment later. */
function judge(
  answer: BallotAnswer | Refused | undefined,
  engine: Engine,
  at: ConsultationAt,
  { station, row }: { station: PollingStation; row: BallotRow },
): Acknowledgement | Refused | 'again' {
  if (answer === undefined) return notFound('consultation', at.consultation);
  if (isRefused(answer)) return answer;
  const { consultation } = at;
  const { charterHash, inclusionCode } = row;
  if (answer.entered) return { consultation, charterHash, inclusionCode };
  if (!takesBallots(answer.state)) {
    forgetStation(engine.keys, at);
    return notTaken(consultation, answer.state);
  }
  if (answer.process_state !== row.openState) return stateMoved(answer, engine, at, station);
  if (!answer.on_roll) return notPossible('not-on-the-roll');
  if (!answer.voted) return 'again';
  if (answer.earlier !== inclusionCode) return notPossible('already-voted');
  return { consultation, charterHash, inclusionCode };
}

/** The process stands elsewhere than at the last ballot: its machine says whether ballots are taken there too. */
function stateMoved(
  answer: BallotAnswer,
  engine: Engine,
  at: ConsultationAt,
  station: PollingStation,
): Refused | 'again' {
  if (answer.workflow_hash !== station.workflow.hash) {
    forgetStation(engine.keys, at);
    return 'again';
  }
  const { machine } = station.workflow;
  const state: Json = stateFrom(JSON.parse(answer.process_state));
  if (!machine.accepts(state).includes('cast-ballot')) return notAccepted('cast-ballot', machine, state);
  station.openState = answer.process_state;
  return 'again';
}
