import type { Context } from '../kernel/command.ts';
import { invalid, type Refused } from '../kernel/refusals.ts';

/** Refuses segments that the stakeholder map does not have, or has no longer. */
export async function refuseUnmapped(
  { tx, organization, process }: Context<unknown>,
  path: string,
  segments: readonly string[],
): Promise<Refused | undefined> {
  if (segments.length === 0) return undefined;
  const known = await tx
    .selectFrom('segment')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', 'in', [...segments])
    .where('withdrawn_at', 'is', null)
    .execute();
  const missing = segments.filter((segment) => !known.some(({ id }) => id === segment));
  return missing.length === 0 ? undefined : invalid(path, 'not-on-the-stakeholder-map', { missing });
}

/** The segments that a meeting is for, and those that it heard. */
export async function segmentsOfMeeting(
  { tx, organization, process }: Pick<Context<unknown>, 'tx' | 'organization' | 'process'>,
  meeting: string,
): Promise<{ readonly invited: string[]; readonly heard: string[] }> {
  const rows = await tx
    .selectFrom('meeting_segment')
    .select(['segment', 'heard'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('meeting', '=', meeting)
    .orderBy('segment')
    .execute();
  return {
    invited: rows.map(({ segment }) => segment),
    heard: rows.filter(({ heard }) => heard).map(({ segment }) => segment),
  };
}

/** Sets which segments a meeting heard, and keeps in how many meetings each was heard. */
export async function setHeard(
  context: Context<unknown>,
  meeting: string,
  heard: readonly string[],
): Promise<void> {
  const { tx, organization, process } = context;
  const before = (await segmentsOfMeeting(context, meeting)).heard;
  const added = heard.filter((segment) => !before.includes(segment));
  const removed = before.filter((segment) => !heard.includes(segment));
  for (const [segments, isHeard] of [
    [added, true],
    [removed, false],
  ] as const) {
    if (segments.length === 0) continue;
    await tx
      .insertInto('meeting_segment')
      .values(
        segments.map((segment) => ({ organization, process: process.id, meeting, segment, heard: isHeard })),
      )
      .onConflict((conflict) =>
        conflict.columns(['organization', 'process', 'meeting', 'segment']).doUpdateSet({ heard: isHeard }),
      )
      .execute();
    await tx
      .updateTable('segment')
      .set((row) => ({ heard_in: row('heard_in', '+', isHeard ? 1 : -1) }))
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', 'in', segments)
      .execute();
  }
}
