import type { Json } from '../../kernel/canonical.ts';
import type { StageState } from '../machine.ts';
import { regions } from '../regions.ts';

/** Where a process stands, as a picture shows it: nothing is marked where no state is given. */
export interface Standing {
  /** The state of each stage; empty once the process has ended. */
  readonly stages: { readonly [stage: string]: StageState };
  /** Active or suspended while it runs. */
  readonly course?: 'active' | 'suspended';
  readonly end?: 'closed' | 'closed-without-result' | 'cancelled';
}

/** Reads a process's state, as the machine gives it. */
export function standingOf(state: Json | undefined): Standing {
  if (state === undefined) return { stages: {} };
  if (typeof state === 'string') return { stages: {}, end: state as NonNullable<Standing['end']> };
  const { standing, ...stages } = regions(state);
  return {
    stages: stages as { [stage: string]: StageState },
    course: standing as NonNullable<Standing['course']>,
  };
}

/** The stages that are worked on or decided on now. */
export const current = ({ stages }: Standing): string[] =>
  Object.keys(stages).filter((id) => stages[id] === 'working' || stages[id] === 'awaiting-approval');
