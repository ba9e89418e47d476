import { attendeesOf } from '../../dialogues/views/attendees.ts';
import type { Context } from '../../kernel/command.ts';
import { invalid, notFound, notPossible, type Refused } from '../../kernel/refusals.ts';
import { type DocumentRow, scopeOf } from '../document-row.ts';
import type { Signer } from '../kind.ts';
import { officers } from '../roles.ts';
import { refuseScan } from '../stored-scan.ts';

/** What is said of a draft, and by whom. */
interface Said {
  readonly contentHash: string;
  readonly means: 'electronic' | 'paper';
  readonly person?: string | undefined;
  readonly scan?: string | undefined;
}

/** By whom a draft was read or observed, and who says so. */
export interface Observer {
  readonly person: string;
  readonly recordedBy: string;
}

/**
 * Who reads or observes a draft: whoever holds a mandate here, was at its meeting or is asked to sign it, until the time
 * to observe it is over. A paper is recorded by an officer with its scan; who wrote it is named where they are on record.
 */
export async function whoObserves(context: Context<Said>, row: DocumentRow): Promise<Observer | Refused> {
  const { input, acting, recordedAt } = context;
  if (acting.kind !== 'person') return notPossible('did-not-attend');
  if (input.contentHash !== row.content_hash)
    return notPossible('document-changed', { contentHash: row.content_hash });
  const { observe_until: observeUntil } = row;
  if (observeUntil !== null && recordedAt > observeUntil)
    return notPossible('observations-are-over', { observeUntil });
  const attended = row.subject === null ? [] : await attendeesOf(scopeOf(context), row.subject);
  const isIn = (person: string) =>
    attended.some((one) => one.person === person) ||
    (row.signers as readonly Signer[]).some((one) => one.person === person);
  if (input.means === 'paper') return byPaper(context, isIn);
  if (input.person !== undefined && input.person !== acting.id)
    return invalid('means', 'nobody-speaks-for-another');
  if (acting.role === 'public' && !isIn(acting.id)) return notPossible('did-not-attend');
  return (await refuseScan(context, input)) ?? { person: acting.id, recordedBy: acting.id };
}

async function byPaper(
  context: Context<Said>,
  isIn: (person: string) => boolean,
): Promise<Observer | Refused> {
  const { input, acting } = context;
  if (!officers.includes(acting.role)) return notPossible('paper-is-handed-in-by-an-officer');
  if (input.person !== undefined && !isIn(input.person)) return notFound('attendee', input.person);
  return (await refuseScan(context, input)) ?? { person: input.person ?? acting.id, recordedBy: acting.id };
}
