import type { Json } from '../kernel/canonical.ts';

/** The state of each stage, and the standing; empty once the process has ended. */
export function regions(state: Json): { readonly [region: string]: string } {
  if (typeof state === 'object' && state !== null && 'running' in state) {
    return state.running as { [region: string]: string };
  }
  return {};
}
