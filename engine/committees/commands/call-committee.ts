import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notFound } from '../../kernel/refusals.ts';
import { Id, Line, Slug, Text } from '../../kernel/values.ts';
import { Territory } from '../../people/territory.ts';
import { Period } from '../../workflow/spec-values.ts';
import { committeeFound, refusePosts, sealedCommittee } from '../committee-row.ts';
import { slates } from '../count/terms.ts';
import { CommitteeKind, Goal, memberRoles, Post, revocationNeeds } from '../kinds.ts';
import { committeeLifecycle } from '../machine.ts';

/**
 * Calls a committee together: what it is for, where, with which posts and for how long. It takes office when an
 * assembly has elected it. `role` is what sitting on it lets its members do, and may be left out: nothing.
 */
export const callCommittee = defineCommand({
  name: 'call-committee',
  input: z.strictObject({
    kind: CommitteeKind,
    title: Line,
    purpose: Text,
    territory: Territory.optional(),
    area: Slug.optional(),
    parent: Id.optional(),
    posts: z.array(Post).min(1).max(100),
    goals: z.array(Goal).max(20).default([]),
    role: z.enum(memberRoles).optional(),
    term: Period,
    revocation: z.enum(revocationNeeds).default('simple-majority'),
  }),
  by: ['team', 'facilitator', 'secretary'],
  async record(context) {
    const { tx, organization, process, input, newId, begin, seal, count } = context;
    const { kind, territory, area, parent, posts, role, term } = input;
    const refused = refusePosts(context, input);
    if (refused !== undefined) return refused;
    if (posts.some(({ post }) => post === slates)) return invalid('posts', 'post-name-is-taken', { slates });
    const at = { organization, process: process.id };
    if (parent !== undefined && (await committeeFound(context, parent)) === undefined) {
      return notFound('committee', parent);
    }
    const id = newId();
    const { title, purpose, goals, revocation } = input;
    const row = { title, purpose, posts, goals, delivers: null, ended_because: null };
    await tx
      .insertInto('committee')
      .values({
        ...at,
        ...row,
        id,
        state: begin(committeeLifecycle, id),
        kind,
        territory: territory ?? null,
        area: area ?? null,
        parent: parent ?? null,
        role: role ?? null,
        term,
        revocation,
        ...seal('committee', id, sealedCommittee(row)),
      })
      .execute();
    await count('committees', 1);
    return {
      event: {
        type: 'committee-called',
        payload: { committee: id, kind, territory, area, parent, posts, goals, role, term, revocation },
      },
      result: { committee: id },
    };
  },
});
