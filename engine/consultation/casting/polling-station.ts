import type { KeyObject } from 'node:crypto';
import type { Engine } from '../../kernel/engine.ts';
import { findProcess } from '../../kernel/process-row.ts';
import { isRefused, notFound, notPossible, type Refused, refuse } from '../../kernel/refusals.ts';
import type { PublishedWorkflow } from '../../workflow/registry.ts';
import type { Charter } from '../charter.ts';
import { paddedBytesFor } from '../secrecy/ballot-encoding.ts';
import { type BallotSealer, ballotSealer } from '../secrecy/ballot-sealer.ts';
import { documentKeyObject } from '../secrecy/consultation-keys.ts';
import type { KeyFolder } from '../secrecy/key-folder.ts';
import { marksOf, voteTerms } from '../tally/vote-terms.ts';

/**
 * What it takes to receive the ballots of one consultation, kept in memory: a frozen charter never changes, so
 * that it is read once and its hash is asked for with every ballot.
 */
export interface PollingStation {
  readonly charter: Charter;
  readonly charterHash: string;
  readonly documentKey: KeyObject;
  readonly sealer: BallotSealer;
  readonly workflow: PublishedWorkflow;
  /** The process's state, as the database writes it, in which ballots were last taken. */
  openState: string;
}

/** Which consultation of which process. */
export interface ConsultationAt {
  readonly organization: string;
  readonly process: string;
  readonly consultation: string;
}

type Stations = Map<string, Promise<PollingStation | Refused>>;

const stations = new WeakMap<KeyFolder, Stations>();

function stationsOf(keys: KeyFolder): Stations {
  const known: Stations = stations.get(keys) ?? new Map();
  stations.set(keys, known);
  return known;
}

const nameOf = (at: ConsultationAt) => `${at.organization}/${at.process}/${at.consultation}`;

/** The station of a consultation, set up once at its first ballot, however many come at once; or why there is none. */
export async function pollingStation(engine: Engine, at: ConsultationAt): Promise<PollingStation | Refused> {
  const known = stationsOf(engine.keys);
  const name = nameOf(at);
  const standing = known.get(name);
  if (standing !== undefined) return standing;
  const made = setUp(engine, at);
  known.set(name, made);
  await forgetClosedConsultations(engine);
  const station = await made.catch((error) => {
    known.delete(name);
    throw error;
  });
  if (isRefused(station)) known.delete(name);
  return station;
}

/** Whether a consultation in this state takes ballots; whether it is open at this hour, the clock says. */
export const takesBallots = (state: string): boolean => state === 'frozen' || state === 'open';

export const notTaken = (id: string, state: string): Refused =>
  refuse({
    code: 'not-accepted-in-state',
    command: 'cast-ballot',
    of: 'consultation',
    id,
    state,
    accepts: [],
  });

/** Forgets a station with the keys that it holds: when they are destroyed, memory must not outlive the folder. */
export function forgetStation(keys: KeyFolder, at: ConsultationAt): void {
  stationsOf(keys).delete(nameOf(at));
}

/**
 * Forgets the stations of every consultation that has closed. A server that runs calls it now and then: until
 * then its memory holds what the key folder is there to be able to lose.
 */
export async function forgetClosedConsultations({ keys, clock }: Engine): Promise<void> {
  const now = clock.now();
  const known = stationsOf(keys);
  for (const [name, made] of known) {
    const station = await made.catch(() => undefined);
    if (station !== undefined && !isRefused(station) && station.charter.closesAt <= now) known.delete(name);
  }
}

/** Whether the clock is outside of the hours of the charter, and on which side. */
export function outsideHours({ opensAt, closesAt }: Charter, now: string): Refused | undefined {
  if (now < opensAt) return notPossible('voting-not-open-yet', { opensAt });
  return now < closesAt ? undefined : notPossible('voting-closed', { closesAt });
}

async function setUp(engine: Engine, at: ConsultationAt): Promise<PollingStation | Refused> {
  const found = await read(engine, at);
  if (found === undefined) return notFound('consultation', at.consultation);
  const { charter, charterHash, state, workflow } = found;
  if (charterHash === null || !takesBallots(state)) return notTaken(at.consultation, state);
  // No key is read where no ballot can be taken.
  const outside = outsideHours(charter, engine.clock.now());
  if (outside !== undefined) return outside;
  const kept = await engine.keys.read(at);
  if (!kept.ok) return notPossible(kept.refusal.code);
  const { keys } = kept;
  if (keys.publicKey !== charter.publicKey) return notPossible('keys-of-another-charter');
  const paddedBytes = paddedBytesFor(marksOf(voteTerms(charter)), charter.counting.choices.max);
  return {
    charter,
    charterHash,
    workflow,
    documentKey: documentKeyObject(keys),
    sealer: ballotSealer({ ...at, publicKey: keys.publicKey, paddedBytes }),
    openState: '',
  };
}

function read(engine: Engine, { organization, process, consultation }: ConsultationAt) {
  return engine.unit(organization, async (tx) => {
    const hand = await findProcess(engine, tx, { organization, id: process, lock: false });
    if (hand === undefined) return { commit: false, value: undefined };
    const row = await tx
      .selectFrom('consultation')
      .select(['charter', 'charter_hash', 'state'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('id', '=', consultation)
      .executeTakeFirst();
    const value = row && {
      charter: row.charter as Charter,
      charterHash: row.charter_hash,
      state: row.state,
      workflow: hand.workflow,
    };
    return { commit: false, value };
  });
}
