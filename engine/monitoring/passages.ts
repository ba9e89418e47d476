import type { Json } from '../kernel/canonical.ts';
import type { RecordedStep } from '../ledger/event.ts';
import { regions } from '../workflow/regions.ts';

/** How a stage, or the process itself, moved. */
export const passageKinds = ['passed', 'reopened', 'sent-back', 'outcome', 'ended'] as const;

/** One move that a monitoring body is told of. `outcome` names another way in which a stage ended. */
export interface Passage {
  readonly how: (typeof passageKinds)[number];
  /** The stage; of an end, the end itself: `closed`. */
  readonly stage: string;
  readonly outcome?: string;
}

/**
 * The passages in what a command did to its process: a stage that passed or was reopened, one that was sent back to
 * waiting by that, one that ended by another outcome (repeated, returned), the end of the process. That a forum was asked,
 * or sent a request back, is no passage; nor is a suspension.
 */
export function passagesIn(before: Json, after: Json, steps: readonly RecordedStep[]): Passage[] {
  const [was, is] = [regions(before), regions(after)];
  const outcomes = steps.flatMap(({ of, event = '' }): Passage[] => {
    const [kind, stage, outcome] = event.split('.');
    return of === 'process' && kind === 'outcome' && stage !== undefined && outcome !== undefined
      ? [{ how: 'outcome', stage, outcome }]
      : [];
  });
  if (typeof after === 'string')
    return typeof before === 'string' ? [] : [...outcomes, { how: 'ended', stage: after }];
  const moved = Object.keys(is).flatMap((stage): Passage[] => {
    const [from, to] = [was[stage], is[stage]];
    if (stage === 'standing' || from === undefined || from === to) return [];
    if (to === 'passed') return [{ how: 'passed', stage }];
    if (from === 'passed' && to === 'working') return [{ how: 'reopened', stage }];
    return to === 'waiting' ? [{ how: 'sent-back', stage }] : [];
  });
  return [...outcomes, ...moved];
}
