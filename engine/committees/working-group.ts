import { z } from 'zod';
import type { Context } from '../kernel/command.ts';
import { invalid, isRefused, notFound, type Refused } from '../kernel/refusals.ts';
import { Id, Instant, Line, Slug, Text } from '../kernel/values.ts';
import { Territory } from '../people/territory.ts';
import { refusePosts, sealedCommittee } from './committee-row.ts';
import { memberRoles, type Post } from './kinds.ts';
import { committeeLifecycle } from './machine.ts';
import { refuseMandate } from './mandate-of-member.ts';
import { seatOnCommittee } from './members.ts';

/** Who sits on a group: a seat of the forum or a body, and the person, where one is named for it. */
const Member = z.strictObject({
  post: Slug.default('member'),
  seat: Slug.optional(),
  body: Line.optional(),
  person: Id.optional(),
});

/** What a resolution says of a group that it sets up. */
export const WorkingGroup = z.strictObject({
  kind: z.enum(['working-group', 'commission']).default('working-group'),
  title: Line,
  purpose: Text,
  territory: Territory.optional(),
  area: Slug.optional(),
  members: z.array(Member).min(1).max(100),
  role: z.enum(memberRoles).optional(),
  delivers: Text,
  dueAt: Instant,
});
export type WorkingGroup = z.output<typeof WorkingGroup>;

/** Sets up a group by an approved resolution as the act: it is in office at once, and owes its report by its time. */
export async function setUpGroup(
  context: Context<unknown>,
  group: WorkingGroup,
  resolution: string,
): Promise<{ readonly committee: string; readonly members: readonly string[] } | Refused> {
  const { tx, organization, process, newId, begin, seal, recordedAt, count } = context;
  const { kind, territory, area, role, delivers, dueAt } = group;
  const posts = postsOf(group);
  const refused =
    (dueAt <= recordedAt ? invalid('dueAt', 'in-the-past') : undefined) ??
    refusePosts(context, { posts, area }) ??
    (await refuseMembers(context, group));
  if (refused !== undefined) return refused;
  const id = newId();
  const { title, purpose } = group;
  const row = { title, purpose, posts, goals: [], delivers, ended_because: null };
  await tx
    .insertInto('committee')
    .values({
      organization,
      process: process.id,
      ...row,
      id,
      state: begin(committeeLifecycle, id),
      kind,
      territory: territory ?? null,
      area: area ?? null,
      parent: null,
      role: role ?? null,
      term: null,
      revocation: 'simple-majority',
      term_from: recordedAt,
      resolution,
      due_at: dueAt,
      ...seal('committee', id, sealedCommittee(row)),
    })
    .execute();
  const moved = await context.step(committeeLifecycle, id, 'set-up-working-group');
  if (moved !== undefined) return moved;
  await count('committees', 1);
  await count('working-groups', 1);
  const members = await seatAll(context, { id, role: role ?? null, title }, group, resolution);
  if (isRefused(members)) return members;
  await waitForReport(context, id, dueAt);
  return { committee: id, members };
}

/** As many seats of each post as there are members of it. */
function postsOf({ members }: WorkingGroup): Post[] {
  const names = [...new Set(members.map(({ post }) => post))];
  return names.map((post) => ({ post, seats: members.filter((one) => one.post === post).length }));
}

/** Refuses a member of nothing or of two things, and seats and people that are not there. */
async function refuseMembers(
  context: Context<unknown>,
  { members, role, title }: WorkingGroup,
): Promise<Refused | undefined> {
  const { tx, organization, process } = context;
  const odd = members.findIndex(({ seat, body }) => (seat === undefined) === (body === undefined));
  if (odd >= 0) return invalid(`members.${odd}`, 'seat-or-body');
  const seats = members.flatMap(({ seat }) => (seat === undefined ? [] : [seat]));
  const people = members.flatMap(({ person }) => (person === undefined ? [] : [person]));
  for (const seat of seats) {
    const found = await tx
      .selectFrom('seat')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', seat)
      .executeTakeFirst();
    if (found === undefined) return notFound('seat', seat);
  }
  for (const person of people) {
    const found = await tx
      .selectFrom('person')
      .select('id')
      .where('organization', '=', organization)
      .where('id', '=', person)
      .executeTakeFirst();
    if (found === undefined) return notFound('person', person);
    const term = { person, from: context.recordedAt, to: null };
    const refused = await refuseMandate(context, { role: role ?? null, title }, term);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

async function seatAll(
  context: Context<unknown>,
  committee: Parameters<typeof seatOnCommittee>[1],
  { members }: WorkingGroup,
  resolution: string,
): Promise<string[] | Refused> {
  const seated: string[] = [];
  for (const { post, seat, body, person } of members) {
    const membership = await seatOnCommittee(context, committee, {
      post,
      seat,
      body,
      person: person ?? null,
      from: context.recordedAt,
      to: null,
      act: { kind: 'resolution', reference: resolution },
    });
    if (isRefused(membership)) return membership;
    seated.push(membership);
  }
  return seated;
}

/** Lets the clock ask for the last report when it is due. */
export async function waitForReport(
  context: Context<unknown>,
  committee: string,
  dueAt: string,
): Promise<void> {
  await context.wait({
    kind: 'working-group-due',
    subject: committee,
    dueAt,
    command: 'end-committee',
    input: { committee },
    movesWithSuspension: true,
  });
}
