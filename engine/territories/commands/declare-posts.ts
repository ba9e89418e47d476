import { z } from 'zod';
import { Provenance } from '../../files/provenance.ts';
import { type BaseContext, defineOrganizationCommand } from '../../kernel/command.ts';
import { type Issue, refuse } from '../../kernel/refusals.ts';
import { Count, Id, Line, Slug } from '../../kernel/values.ts';
import { Territory } from '../../people/territory.ts';
import { keepDeclared } from '../keep-declared.ts';

/** Who is at work in a place: the official who answers for it, and how many of others. */
export const postKinds = ['responsible', 'servant', 'promoter', 'liaison'] as const;

const Post = z.strictObject({
  territory: Territory,
  post: z.enum(postKinds),
  /** The field that volunteers work in: health, women, youth. */
  area: Slug.optional(),
  /** The office that answers for the place, or the mandate that it is held by. */
  office: Line.optional(),
  mandate: Id.optional(),
  count: Count.default(1),
});

type Post = z.output<typeof Post>;

/**
 * Declares who is at work in declared places: by office or mandate, and by number. Nobody is named and nobody is
 * invented: a number is a number. One official is responsible for a place. Declared again, a post is what is said last.
 */
export const declarePosts = defineOrganizationCommand({
  name: 'declare-posts',
  input: z.strictObject({ posts: z.array(Post).min(1).max(5000), provenance: Provenance }),
  by: ['administrator', 'team'],
  async record(context) {
    const { posts, provenance } = context.input;
    const issues = [...refusePosts(posts), ...(await refuseUnknown(context, posts))];
    if (issues.length > 0) return refuse({ code: 'invalid', issues: issues.slice(0, 100) });
    const rows = posts.map(({ count, area, office, mandate, ...post }) => ({
      ...post,
      area: area ?? null,
      office: office ?? null,
      mandate: mandate ?? null,
      headcount: count,
      ...provenance,
    }));
    const batch = await keepDeclared(context, 'territory_post', ['territory', 'post', 'area'], rows);
    const { illustrative } = provenance;
    return {
      event: { type: 'posts-declared', payload: { batch, declared: posts.length, illustrative } },
      result: { batch, declared: posts.length },
    };
  },
});

function refusePosts(posts: readonly Post[]): Issue[] {
  const seen = new Set<string>();
  return posts.flatMap(({ territory, post, area, office, mandate, count }, index): Issue[] => {
    const at = `posts.${index}`;
    const name = `${territory}\n${post}\n${area ?? ''}`;
    if (seen.has(name)) return [{ path: `${at}.post`, reason: 'post-twice' }];
    seen.add(name);
    if (post !== 'responsible') return [];
    if (count !== 1) return [{ path: `${at}.count`, reason: 'one-responsible' }];
    return office === undefined && mandate === undefined
      ? [{ path: `${at}.office`, reason: 'office-or-mandate' }]
      : [];
  });
}

async function refuseUnknown(
  { tx, organization }: BaseContext<unknown>,
  posts: readonly Post[],
): Promise<Issue[]> {
  const places = [...new Set(posts.map(({ territory }) => territory))];
  const mandates = [...new Set(posts.flatMap(({ mandate }) => mandate ?? []))];
  const declared = await tx
    .selectFrom('territory')
    .select('path')
    .where('organization', '=', organization)
    .where('path', 'in', places)
    .where('replaced_at', 'is', null)
    .execute();
  const held =
    mandates.length === 0
      ? []
      : await tx
          .selectFrom('mandate')
          .select('id')
          .where('organization', '=', organization)
          .where('id', 'in', mandates)
          .execute();
  const known = new Set([...declared.map(({ path }) => path), ...held.map(({ id }) => id)]);
  return posts.flatMap(({ territory, mandate }, index): Issue[] => {
    if (!known.has(territory))
      return [{ path: `posts.${index}.territory`, reason: 'territory-not-declared' }];
    return mandate === undefined || known.has(mandate)
      ? []
      : [{ path: `posts.${index}.mandate`, reason: 'mandate-not-there' }];
  });
}
