import type { Principal } from './engine.ts';
import { type Refused, refuse } from './refusals.ts';

/** Refuses what the key that was shown may not do, whoever holds it. */
export function refuseScope({ scopes }: Principal, command: string): Refused | undefined {
  const scope = `command:${command}`;
  if (scopes === undefined || scopes.includes('command:*') || scopes.includes(scope)) return undefined;
  return refuse({ code: 'scope-missing', command, scope });
}
