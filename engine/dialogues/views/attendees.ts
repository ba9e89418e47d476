import type { FactScope } from '../../gates/fact.ts';

/** Who was at a meeting, of the people on record. What is no id of a meeting had nobody. */
export async function attendeesOf(
  { tx, organization, process }: FactScope,
  meeting: string,
): Promise<{ readonly person: string; readonly capacity: string }[]> {
  if (!isId.test(meeting)) return [];
  return tx
    .selectFrom('meeting_attendee')
    .select(['person', 'capacity'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('meeting', '=', meeting)
    .orderBy('person')
    .execute();
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
