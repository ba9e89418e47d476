import { committeeAt } from '../committees/views/committee-at.ts';
import type { Context } from '../kernel/command.ts';
import { invalid, notFound, type Refused } from '../kernel/refusals.ts';

/** Refuses a committee that the process does not have. */
export async function refuseCommittee(
  { tx, organization, process, recordedAt }: Context<unknown>,
  committee: string | undefined,
): Promise<Refused | undefined> {
  if (committee === undefined) return undefined;
  const known = await committeeAt({ tx, organization, process: process.id }, committee, recordedAt);
  return known === undefined ? notFound('committee', committee) : undefined;
}

/** Refuses a count of members at a meeting that is no committee's, and one of more than it had. */
export async function refuseMembersPresent(
  { tx, organization, process }: Context<unknown>,
  committee: string | null,
  { membersPresent, from }: { membersPresent?: number | undefined; from: string },
): Promise<Refused | undefined> {
  if (membersPresent === undefined) return undefined;
  if (committee === null) return invalid('membersPresent', 'not-a-meeting-of-a-committee');
  const known = await committeeAt({ tx, organization, process: process.id }, committee, from);
  const members = known?.members ?? 0;
  return membersPresent > members
    ? invalid('membersPresent', 'more-than-its-members', { members })
    : undefined;
}
