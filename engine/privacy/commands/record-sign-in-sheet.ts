import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, notFound, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id, Line } from '../../kernel/values.ts';
import { type Consentable, consentable, GivenConsent, takenConsent } from '../consent/given-consent.ts';
import { refuseUnlessThere } from '../consent/person-there.ts';
import { namedAttendance } from '../notice/purposes.ts';
import { sensitivityOf } from '../sensitivity/sensitive-segments.ts';

/** Someone who came, by their id or by the name that they wrote, and how they consented to be named. */
const Attendee = z.union([
  z.strictObject({ person: Id, consent: GivenConsent }),
  z.strictObject({ name: Line, consent: GivenConsent }),
]);
type Attendee = z.output<typeof Attendee>;

/**
 * Records who came to a held meeting and consented to be named, apart from the counts by group. A meeting for a
 * sensitive segment has no such list, whatever people consent to: it would tell of each what they are.
 */
export const recordSignInSheet = defineCommand({
  name: 'record-sign-in-sheet',
  input: z.strictObject({ meeting: Id, attendees: z.array(Attendee).min(1).max(500) }),
  by: ['team', 'facilitator', 'secretary'],
  course: 'always',
  remembers: ({ meeting, attendees }) => ({ meeting, attendees: attendees.length }),
  async record(context) {
    const { tx, organization, process, input } = context;
    const { meeting, attendees } = input;
    const scope = { tx, organization, process: process.id };
    const known = await sensitivityOf(scope, meeting);
    if (known === undefined) return notFound('meeting', meeting);
    const { state, sensitive } = known;
    if (sensitive.length > 0)
      return notPossible('names-of-a-sensitive-segment', { segments: [...sensitive] });
    if (state !== 'held') return notPossible('sheet-before-meeting', { state });
    const people = attendees.flatMap((one) => ('person' in one ? [one.person] : []));
    const refused =
      (await refuseUnlessThere(tx, organization, people)) ?? (await refuseTwice(context, people));
    if (refused !== undefined) return refused;
    const consents = attendees.map(({ consent }) => consent);
    const found = await consentable(context, namedAttendance, consents);
    if (isRefused(found)) return found;
    const sheet = await writeSheet(context, found, attendees);
    return {
      event: { type: 'sign-in-sheet-recorded', payload: { meeting, sheet, notice: found.notice.version } },
      result: { sheet, attendees: attendees.length },
    };
  },
});

async function refuseTwice(
  context: Context<{ meeting: string }>,
  people: readonly string[],
): Promise<Refused | undefined> {
  const { tx, organization, process, input } = context;
  const twice = people.filter((person, index) => people.indexOf(person) !== index);
  if (twice.length > 0) return invalid('attendees', 'named-twice', { twice });
  if (people.length === 0) return undefined;
  const there = await tx
    .selectFrom('attendee')
    .select('person')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('meeting', '=', input.meeting)
    .where('person', 'in', people)
    .execute();
  return there.length === 0
    ? undefined
    : invalid('attendees', 'named-twice', { twice: there.map(({ person }) => person) });
}

/** Writes the rows of a sheet and their consents, each under one seal, so that the ledger does not tell how many. */
async function writeSheet(
  context: Context<{ meeting: string }>,
  found: Consentable,
  attendees: readonly Attendee[],
): Promise<string> {
  const { tx, organization, process, input, recordedAt, newId, sealBatch } = context;
  const batch = newId();
  const rows = attendees.map((attendee) => ({
    id: newId(),
    consent: newId(),
    person: 'person' in attendee ? attendee.person : null,
    name: 'name' in attendee ? attendee.name : null,
    taken: takenConsent(attendee.consent, found),
  }));
  const names = sealBatch(
    'attendee',
    batch,
    rows.map(({ id, name }) => ({ id, texts: { name } })),
  );
  const guardians = sealBatch(
    'consent',
    batch,
    rows.map(({ consent, taken }) => ({ id: consent, texts: { guardian: taken.guardian } })),
  );
  const common = { organization, process: process.id, recorded_at: recordedAt, batch };
  const consents = rows.map(({ consent, id, person, taken }, index) => {
    const { salt, seal } = guardians[index]!;
    return { ...common, id: consent, person, attendee: id, ...taken, salt, seal };
  });
  await tx.insertInto('consent').values(consents).execute();
  const sheet = rows.map(({ id, consent, person, name }, index) => {
    const { salt, seal } = names[index]!;
    return { ...common, id, meeting: input.meeting, person, name, consent, salt, seal };
  });
  await tx.insertInto('attendee').values(sheet).execute();
  return batch;
}
