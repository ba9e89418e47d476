import type { Context } from '../kernel/command.ts';
import { invalid, notFound, notPossible, type Refused } from '../kernel/refusals.ts';

/** Where a contribution comes from: refused when its meeting was not held, or its segment is not on the map. */
export async function sourceOfContribution(
  { tx, organization, process }: Context<unknown>,
  from: { meeting?: string | undefined; segment?: string | undefined },
): Promise<Refused | undefined> {
  if (from.meeting !== undefined) {
    const meeting = await tx
      .selectFrom('meeting')
      .select('held_from')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', from.meeting)
      .executeTakeFirst();
    if (meeting === undefined) return notFound('meeting', from.meeting);
    if (meeting.held_from === null) return notPossible('meeting-not-held', { meeting: from.meeting });
  }
  if (from.segment === undefined) return undefined;
  const segment = await tx
    .selectFrom('segment')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', from.segment)
    .executeTakeFirst();
  if (segment !== undefined) return undefined;
  return invalid('segment', 'not-on-the-stakeholder-map', { missing: [from.segment] });
}
