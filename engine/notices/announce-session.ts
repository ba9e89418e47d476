import type { Context } from '../kernel/command.ts';
import { announce, wasTold } from './announce.ts';

/**
 * Tells the members of a forum of its session. The rules of procedure ask for it, so that nobody gets it in a digest;
 * nothing is told of one that was to begin before now.
 */
export async function announceSession(
  context: Context<unknown>,
  kind: 'session-called' | 'session-called-again' | 'session-cancelled',
  { session, startsAt }: { readonly session: string; readonly startsAt: string },
): Promise<void> {
  if (startsAt <= context.recordedAt) return;
  if (kind !== 'session-called' && !(await wasTold(context, session))) return;
  await announce(context, { kind, subject: session, byLaw: true, to: 'forum' });
}
