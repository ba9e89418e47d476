import type { FactScope } from '../../gates/fact.ts';
import type { MeetingRow } from '../meeting-row.ts';
import { meetingsLike } from './meetings-like.ts';

/** An agreement of an earlier meeting, as it stood when a later one ended. */
export interface EarlierAgreement {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly state: string;
  readonly overdue: boolean;
  /** The meeting that made it, and when it began. */
  readonly of: string;
  readonly heldFrom: string;
}

const most = 500;

type Held = MeetingRow & { readonly held_from: string; readonly held_to: string };

/**
 * The agreements of earlier meetings like this one that were open when it began, or ended since the last of them. `today`
 * is the day on which it ended: what was due before and was open then is overdue.
 */
export async function earlierAgreements(
  scope: FactScope,
  meeting: Held,
  today: string,
  like?: Awaited<ReturnType<typeof meetingsLike>>,
): Promise<EarlierAgreement[]> {
  const earlier = await (like ?? (await meetingsLike(scope, meeting)))
    .select(['id', 'title', 'held_from', 'held_to'])
    .where('state', '=', 'held')
    .where('held_from', '<', meeting.held_from)
    .orderBy('held_from')
    .execute();
  const last = earlier.at(-1)?.held_to;
  if (last == null) return [];
  const { tx, organization, process } = scope;
  const rows = await tx
    .selectFrom('agreement')
    .select(['id', 'meeting', 'number', 'text', 'owner', 'due_on', 'state', 'ended_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where(
      'meeting',
      'in',
      earlier.map(({ id }) => id),
    )
    .where((row) => row.or([row('ended_at', 'is', null), row('ended_at', '>', last)]))
    .orderBy('id')
    .limit(most)
    .execute();
  const meetings = new Map(earlier.map((one) => [one.id, one]));
  return rows.map(({ id, meeting: made, number, text, owner, due_on, state, ended_at }) => {
    const then = ended_at !== null && ended_at <= meeting.held_to ? state : 'open';
    const { title, held_from } = meetings.get(made!)!;
    return {
      ...{ id, number, text, owner, dueOn: due_on, state: then },
      overdue: then === 'open' && due_on !== null && due_on < today,
      ...{ of: title, heldFrom: held_from! },
    };
  });
}
