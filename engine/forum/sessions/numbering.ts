import { readCounters } from '../../kernel/counters.ts';
import type { ForumScope } from '../scope.ts';
import type { SessionInHand } from './session-in-hand.ts';

type Numbered = Pick<SessionInHand, 'organ' | 'kind'>;

/** The counter of the sessions that an organ held before Cauce kept its record. */
export const heldBefore = ({ organ, kind }: Numbered): string => `sessions-before-${organ}-${kind}`;

/** The last number that an organ's sessions of a kind were given; 0 before the first. */
export async function lastNumber(scope: ForumScope, of: Numbered): Promise<number> {
  const { tx, organization, process } = scope;
  const [row, before] = await Promise.all([
    tx
      .selectFrom('forum_session')
      .select((one) => one.fn.max('number').as('last'))
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('organ', '=', of.organ)
      .where('kind', '=', of.kind)
      .executeTakeFirst(),
    readCounters(scope, [heldBefore(of)]),
  ]);
  return Math.max(row?.last ?? 0, before[heldBefore(of)] ?? 0);
}

/**
 * The number that a session takes when it opens: one more than the last of its organ and kind. Ordinary and
 * extraordinary sessions are numbered apart; what was called and not held takes no number, so that there is no gap.
 */
export const nextNumber = async (scope: ForumScope, of: Numbered): Promise<number> =>
  (await lastNumber(scope, of)) + 1;
