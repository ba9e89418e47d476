import type { Tx } from '../database/unit-of-work.ts';
import { type Move, migratedDeadlines, stageDeadline, stageDeadlines } from '../workflow/deadlines.ts';
import type { WorkflowSpec } from '../workflow/spec.ts';
import type { Instant } from './clock.ts';
import type { Wait } from './command.ts';
import { newId } from './ids.ts';
import { settleWait, writeWait } from './waits.ts';

/** Sets the clock on the stages that a move begins, and takes it off those that it leaves. */
export async function setStageClock(
  at: { readonly tx: Tx; readonly organization: string; readonly process: string },
  spec: WorkflowSpec,
  move: Move,
  now: Instant,
): Promise<void> {
  await setWaits(at, stageDeadlines(spec, move, now), now);
}

/** Sets the clock anew on the stages of a process that came to another version of its workflow. */
export async function moveStageClock(
  at: { readonly tx: Tx; readonly organization: string; readonly process: string },
  move: Move & { readonly from: WorkflowSpec; readonly to: WorkflowSpec },
  now: Instant,
): Promise<void> {
  await setWaits(at, migratedDeadlines(move, now), now);
}

async function setWaits(
  at: { readonly tx: Tx; readonly organization: string; readonly process: string },
  { begun, over }: { readonly begun: readonly Wait[]; readonly over: readonly string[] },
  now: Instant,
): Promise<void> {
  for (const stage of over) await settleWait(at, stageDeadline, stage, now);
  for (const wait of begun) await writeWait(at, wait, newId(now));
}
