import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, notFound, type Refused } from '../../kernel/refusals.ts';
import { Id, Slug } from '../../kernel/values.ts';
import { candidatesOf, type ElectionRow, electionRow, scopeOf, writeElection } from '../election-row.ts';
import { CandidateCode } from '../kinds.ts';
import { candidacyLifecycle, electionLifecycle } from '../machine.ts';

const Nomination = z.strictObject({
  code: CandidateCode.optional(),
  post: Slug.optional(),
  slate: CandidateCode.optional(),
  person: Id.optional(),
});
type Nomination = z.output<typeof Nomination>;

/**
 * Puts up candidates, in the order in which they come; on a slate, that is their place on it. A candidate is a code
 * that they are called out by, and the id of a person where the person is on record: never a name.
 */
export const nominateCandidates = defineCommand({
  name: 'nominate-candidates',
  input: z.strictObject({ election: Id, candidates: z.array(Nomination).min(1).max(200) }),
  by: ['team', 'facilitator', 'secretary'],
  on: { lifecycle: electionLifecycle, id: (input) => input.election },
  async record(context) {
    const { tx, organization, process, input, newId, begin, seal, recordedAt } = context;
    const election = await electionRow(context, input.election);
    const nominated = input.candidates.map((one, index) => ({
      ...one,
      code: one.code ?? `C-${election.candidates + index + 1}`,
      post: one.post ?? election.posts[0]!.post,
    }));
    const refused =
      refuseShape(election, nominated) ??
      (await refuseTwice(context, election, nominated)) ??
      (await refuseUnknown(context, nominated));
    if (refused !== undefined) return refused;
    const rows = nominated.map(({ code, post, slate, person }, index) => {
      const id = newId();
      const position = election.candidates + index + 1;
      const sealed = { code, post, slate: slate ?? null, position, person: person ?? null };
      return {
        organization,
        process: process.id,
        id,
        state: begin(candidacyLifecycle, id),
        election: election.id,
        nominated_at: recordedAt,
        ...sealed,
        ...seal('candidate', id, sealed),
      };
    });
    await tx.insertInto('candidate').values(rows).execute();
    await writeElection(context, election, { candidates: election.candidates + rows.length });
    const candidates = rows.map(({ id, code, post, slate, person }) => ({ id, code, post, slate, person }));
    return {
      event: { type: 'candidates-nominated', payload: { election: election.id, candidates } },
      result: { candidates: candidates.map(({ id, code }) => ({ id, code })) },
    };
  },
});

/** Refuses a post that is not voted on, and a slate where there are none or none where there are. */
function refuseShape(
  { posts, mode }: ElectionRow,
  nominated: readonly (Nomination & { readonly post: string })[],
): Refused | undefined {
  for (const [index, { post, slate }] of nominated.entries()) {
    if (!posts.some((one) => one.post === post)) {
      const known = posts.map((one) => one.post);
      return invalid(`candidates.${index}.post`, 'not-voted-on', { post, known });
    }
    if ((slate !== undefined) !== (mode === 'by-slate')) {
      return invalid(`candidates.${index}.slate`, slate === undefined ? 'slate-missing' : 'no-slates-here');
    }
  }
  return undefined;
}

/** Refuses a code or a person who stands already. A code that was taken back is not given again. */
async function refuseTwice(
  context: Context<unknown>,
  election: ElectionRow,
  nominated: readonly { readonly code: string; readonly person?: string | undefined }[],
): Promise<Refused | undefined> {
  const { tx, organization, process } = context;
  const codes = await tx
    .selectFrom('candidate')
    .select('code')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('election', '=', election.id)
    .execute();
  const taken = new Set(codes.map(({ code }) => code));
  const standing = new Set((await candidatesOf(scopeOf(context), election.id)).map(({ person }) => person));
  for (const [index, { code, person }] of nominated.entries()) {
    if (taken.has(code)) return invalid(`candidates.${index}.code`, 'candidate-code-taken', { code });
    if (person !== undefined && standing.has(person)) {
      return invalid(`candidates.${index}.person`, 'stands-already', { person });
    }
    taken.add(code);
    if (person !== undefined) standing.add(person);
  }
  return undefined;
}

async function refuseUnknown(
  { tx, organization }: Context<unknown>,
  nominated: readonly { readonly person?: string | undefined }[],
): Promise<Refused | undefined> {
  const people = nominated.flatMap(({ person }) => (person === undefined ? [] : [person]));
  if (people.length === 0) return undefined;
  const known = await tx
    .selectFrom('person')
    .select('id')
    .where('organization', '=', organization)
    .where('id', 'in', people)
    .execute();
  const missing = people.find((person) => !known.some(({ id }) => id === person));
  return missing === undefined ? undefined : notFound('person', missing);
}
