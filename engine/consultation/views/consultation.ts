import type { Engine } from '../../kernel/engine.ts';
import type { BoxHeads } from '../ballot-box.ts';
import type { ConsultationAt } from '../casting/polling-station.ts';
import { takesBallots } from '../casting/polling-station.ts';
import type { Charter } from '../charter.ts';
import { type ConsultationScope, readConsultation } from '../consultation-row.ts';
import { type LatestResult, latestResult } from '../count/latest-result.ts';

/** A consultation as anyone may see it. Of the ballots only their number, until the result is published. */
export interface ConsultationView {
  readonly id: string;
  readonly state: string;
  readonly round: number;
  readonly repeats: string | null;
  readonly repeatedBy: string | null;
  readonly charter: Charter;
  readonly charterHash: string | null;
  readonly frozenAt: string | null;
  /** Whether ballots are taken at this hour, as far as the consultation goes; its stage has a say as well. */
  readonly voting: 'not-open-yet' | 'open' | 'closed';
  readonly voters: { readonly roll: number; readonly voted: number };
  readonly closing: BoxHeads | null;
  readonly keysDestroyedAt: string | null;
  readonly result: (LatestResult & { readonly outcome: string }) | null;
  readonly objections: { readonly until: string | null; readonly open: number };
  readonly annulment: {
    readonly reason: string;
    readonly authority: string;
    readonly explanation: string;
  } | null;
}

/** One consultation; nothing where the process has no such consultation. */
export function consultationView(engine: Engine, at: ConsultationAt): Promise<ConsultationView | undefined> {
  return engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: await read({ tx, ...at }, engine.clock.now()),
  }));
}

async function read(scope: ConsultationScope, now: string): Promise<ConsultationView | undefined> {
  const row = await readConsultation(scope);
  if (row === undefined) return undefined;
  return {
    id: row.id,
    state: row.state,
    round: row.round,
    repeats: row.repeats,
    repeatedBy: row.repeated_by,
    charter: row.charter,
    charterHash: row.charter_hash,
    frozenAt: row.frozen_at,
    voting: votingAt(row, now),
    voters: { roll: row.roll_size, voted: await voted(scope) },
    closing: row.closing as BoxHeads | null,
    keysDestroyedAt: row.keys_destroyed_at,
    result: row.published_at === null ? null : { ...(await latestResult(scope)), outcome: row.outcome ?? '' },
    objections: { until: row.objections_until, open: row.open_objections },
    annulment: await annulmentOf(scope),
  };
}

function votingAt(row: { state: string; opens_at: string; closes_at: string }, now: string) {
  if (row.state === 'drafted' || (takesBallots(row.state) && now < row.opens_at)) return 'not-open-yet';
  return takesBallots(row.state) && now < row.closes_at ? 'open' : 'closed';
}

/** Counted anew: a counter would make every ballot wait for the one before it. A million rows take 60 ms. */
async function voted({ tx, organization, process, consultation }: ConsultationScope): Promise<number> {
  const row = await tx
    .selectFrom('roll_entry')
    .select(({ fn }) => fn.countAll<string>().as('voted'))
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('consultation', '=', consultation)
    .executeTakeFirstOrThrow();
  return Number(row.voted);
}

async function annulmentOf({ tx, organization, process, consultation }: ConsultationScope) {
  const row = await tx
    .selectFrom('annulment')
    .select(['reason', 'authority', 'explanation'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', consultation)
    .executeTakeFirst();
  return row ?? null;
}
