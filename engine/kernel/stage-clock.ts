import type { Tx } from '../database/unit-of-work.ts';
import { type Move, stageDeadline, stageDeadlines } from '../workflow/deadlines.ts';
import type { WorkflowSpec } from '../workflow/spec.ts';
import type { Instant } from './clock.ts';
import { newId } from './ids.ts';
import { settleWait, writeWait } from './waits.ts';

/** Sets the clock on the stages that a move begins, and takes it off those that it leaves. */
export async function setStageClock(
  at: { readonly tx: Tx; readonly organization: string; readonly process: string },
  spec: WorkflowSpec,
  move: Move,
  now: Instant,
): Promise<void> {
  const { begun, over } = stageDeadlines(spec, move, now);
  for (const wait of begun) await writeWait(at, wait, newId(now));
  for (const stage of over) await settleWait(at, stageDeadline, stage, now);
}
