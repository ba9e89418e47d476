import type { Principal } from './engine.ts';
import { notPossible, type Refused, refuse } from './refusals.ts';

/** Refuses what the key that was shown may not do, whoever holds it. */
export function refuseScope({ scopes }: Principal, command: string): Refused | undefined {
  const scope = `command:${command}`;
  if (scopes === undefined || scopes.includes('command:*') || scopes.includes(scope)) return undefined;
  return refuse({ code: 'scope-missing', command, scope });
}

/** Whether what a key may do holds a scope; who shows no key may do whatever their mandates allow. */
export const covers = (own: readonly string[] | undefined, scope: string): boolean =>
  own === undefined || own.includes(scope) || (scope.startsWith('command:') && own.includes('command:*'));

/** Refuses who gives with a key what that key may not do itself. */
export function refuseWider(
  own: readonly string[] | undefined,
  given: readonly string[],
): Refused | undefined {
  const scope = given.find((one) => !covers(own, one));
  return scope === undefined ? undefined : notPossible('scope-wider-than-own', { scope });
}
