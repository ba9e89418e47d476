import type { Context } from '../kernel/command.ts';
import { invalid, notFound, notPossible, type Refused } from '../kernel/refusals.ts';
import type { Role } from '../people/roles.ts';
import { minutesRow } from './minutes-row.ts';
import { attendeesOf } from './views/attendees.ts';

/** What is said of a draft of minutes: by oneself on a screen, or on a paper that an officer records with its scan. */
interface Said {
  readonly minutes: string;
  readonly means: 'electronic' | 'paper';
  readonly person?: string | undefined;
  readonly scan?: string | undefined;
}

/** Who records what others said on paper. */
const officers: readonly Role[] = [
  'team',
  'facilitator',
  'secretary',
  'territorial-servant',
  'promoter',
  'attesting-officer',
];

/**
 * By whom a draft of minutes was read or observed: whoever holds a mandate here, and of the others those on record as
 * having been at the meeting, until the time that was given is over. Refuses to let anybody speak for another on a screen,
 * and a paper without its scan.
 */
export async function readerOf(context: Context<Said>): Promise<string | Refused> {
  const { input, acting, recordedAt } = context;
  if (acting.kind !== 'person') return notPossible('did-not-attend');
  const { meeting, observe_until: observeUntil } = await minutesRow(context, input.minutes);
  if (observeUntil !== null && recordedAt > observeUntil)
    return notPossible('observations-are-over', { observeUntil });
  const { tx, organization, process } = context;
  const attended = await attendeesOf({ tx, organization, process: process.id }, meeting);
  const attends = (person: string) => attended.some((one) => one.person === person);
  if (input.means === 'electronic') {
    if (input.person !== undefined && input.person !== acting.id)
      return invalid('means', 'nobody-speaks-for-another');
    return acting.role === 'public' && !attends(acting.id) ? notPossible('did-not-attend') : acting.id;
  }
  if (!officers.includes(acting.role)) return notPossible('paper-is-handed-in-by-an-officer');
  if (input.scan === undefined) return invalid('scan', 'paper-comes-with-its-scan');
  if (input.person !== undefined && !attends(input.person)) return notFound('attendee', input.person);
  return (await refuseUnstored(context, input.scan)) ?? input.person ?? acting.id;
}

async function refuseUnstored(
  { tx, organization }: Context<unknown>,
  scan: string,
): Promise<Refused | undefined> {
  const stored = await tx
    .selectFrom('stored_file')
    .select('hash')
    .where('organization', '=', organization)
    .where('hash', '=', scan)
    .executeTakeFirst();
  return stored === undefined ? invalid('scan', 'file-not-stored', { missing: [scan] }) : undefined;
}

/** How many were at the meeting of a draft and are waited for, and how many of them have said nothing of it yet. */
export async function minutesAwait(
  { tx, organization, process }: Context<unknown>,
  { id, meeting, version }: { readonly id: string; readonly meeting: string; readonly version: number },
): Promise<{ readonly asked: number; readonly silent: number }> {
  const attended = await attendeesOf({ tx, organization, process: process.id }, meeting);
  const read = await tx
    .selectFrom('minutes_reading')
    .select('person')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('minutes', '=', id)
    .where('version', '=', version)
    .execute();
  const silent = attended.filter(({ person }) => !read.some((one) => one.person === person));
  return { asked: attended.length, silent: silent.length };
}

/** Refuses to approve minutes before the time to observe them is over, unless all who were there have nothing to observe. */
export async function refuseBeforeObserved(
  context: Context<unknown>,
  minutes: {
    readonly id: string;
    readonly meeting: string;
    readonly version: number;
    readonly observe_until: string | null;
  },
): Promise<Refused | undefined> {
  const { observe_until: observeUntil } = minutes;
  if (observeUntil === null || context.recordedAt > observeUntil) return undefined;
  const { asked, silent } = await minutesAwait(context, minutes);
  // With nobody on record to wait for, the time itself is what was promised.
  return asked > 0 && silent === 0
    ? undefined
    : notPossible('document-may-be-observed', { observeUntil, asked, silent });
}
