import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { sensitivityOf } from '../sensitivity/sensitive-segments.ts';

/** Who came to a meeting and agreed to be named; for those who keep the record. */
export interface SignInSheetView {
  readonly meeting: string;
  /** Why nobody is listed: the meeting is for a sensitive segment. Null where people may be. */
  readonly notListed: 'sensitive-segment' | null;
  readonly attendees: readonly AttendeeLine[];
  /** How many names were erased since. */
  readonly erased: number;
}

export interface AttendeeLine {
  readonly attendee: string;
  readonly person: string | null;
  readonly name: string | null;
  readonly consent: string;
}

const most = 2000;

/** The sign-in sheet of a meeting; nothing where there is no such meeting or process. */
export function signInSheetView(
  engine: Engine,
  at: { organization: string; process: string; meeting: string },
): Promise<SignInSheetView | undefined> {
  return inProcess(engine, at, async (scope) => {
    const { tx, organization, process } = scope;
    const known = await sensitivityOf(scope, at.meeting);
    if (known === undefined) return undefined;
    // The map may have learnt that a segment is sensitive after names were taken: from then on they are not shown.
    if (known.sensitive.length > 0)
      return { meeting: at.meeting, notListed: 'sensitive-segment', attendees: [], erased: 0 };
    const rows = await tx
      .selectFrom('attendee')
      .leftJoin('person_identity', (join) =>
        join
          .onRef('person_identity.organization', '=', 'attendee.organization')
          .onRef('person_identity.person', '=', 'attendee.person'),
      )
      .select(['attendee.id', 'attendee.person', 'attendee.name', 'attendee.consent', 'attendee.erased_at'])
      .select('person_identity.name as known')
      .where('attendee.organization', '=', organization)
      .where('attendee.process', '=', process)
      .where('attendee.meeting', '=', at.meeting)
      .orderBy('attendee.id')
      .limit(most)
      .execute();
    const attendees = rows
      .filter(({ erased_at }) => erased_at === null)
      .map(({ id, person, name, consent, known }) => ({
        attendee: id,
        person,
        name: name ?? known,
        consent,
      }));
    return { meeting: at.meeting, notListed: null, attendees, erased: rows.length - attendees.length };
  });
}
