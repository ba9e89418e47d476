import { checkers } from '../../api/workflow-checks.ts';
import type { Role } from '../../engine/index.ts';
import { mayRead, type Place } from '../desk/place.ts';

/** Whether somebody may have a method checked and simulated: the same people as by the API, because it takes the server's time. */
export const mayCheck = ({ principal }: Place, held: readonly Role[]): boolean =>
  mayRead(principal) && held.some((role) => checkers.includes(role));
