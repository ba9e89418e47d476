import { z } from 'zod';
import { whereOf } from '../../kernel/authorise.ts';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, notFound, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id, Instant, Text } from '../../kernel/values.ts';
import { bodiesHeldFor } from '../../people/bodies-held.ts';
import { technicalOpinionLifecycle } from '../machine.ts';
import { keepDetail, OpinionDetail, questionOf, refusedAspects } from '../opinion-detail.ts';
import { opinionWait } from '../opinion-wait.ts';

/** What a technical unit can say of a proposal. */
export const opinions = [
  'feasible',
  'feasible-with-changes',
  'technically-impossible',
  'outside-powers',
] as const;

const Opinion = OpinionDetail.extend({
  opinion: Id,
  finding: z.enum(opinions),
  grounds: Text,
  /** When it was given, where it came on paper. */
  givenAt: Instant.optional(),
});

/**
 * Gives the opinion that was asked for, with its grounds; after the deadline too, and then it shows. Whoever
 * is mandated for a unit gives the opinions of that unit alone.
 */
export const giveOpinion = defineCommand({
  name: 'give-opinion',
  input: Opinion,
  by: ['technical-unit'],
  on: { lifecycle: technicalOpinionLifecycle, id: (input) => input.opinion },
  occurredAt: (input) => input.givenAt,
  async record(context) {
    const { tx, organization, process, input, occurredAt, seal, settle } = context;
    const asked = await askedOpinion(context, input.opinion);
    if (asked === undefined) return notFound('technical-opinion', input.opinion);
    if (occurredAt < asked.requested_at) return invalid('givenAt', 'before-it-was-asked-for');
    const refused = (await refusedUnit(context, asked.unit)) ?? refusedAspects(input);
    if (refused !== undefined) return refused;
    const { finding, grounds } = input;
    const sealed = seal('technical_opinion', input.opinion, { unit: asked.unit, opinion: finding, grounds });
    await tx
      .updateTable('technical_opinion')
      .set({ opinion: finding, grounds, given_at: occurredAt, given_on_version: asked.version, ...sealed })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', input.opinion)
      .execute();
    await writeDetail(context, input);
    await settle(opinionWait, input.opinion);
    const { proposal, version } = asked;
    return {
      event: { type: 'opinion-given', payload: { opinion: input.opinion, proposal, version, finding } },
      result: { opinion: input.opinion, proposal },
    };
  },
});

/** Keeps what was said besides the conclusion. Where nothing was, and nothing was asked in words, there is nothing to keep. */
async function writeDetail(context: Context<unknown>, given: z.output<typeof Opinion>): Promise<void> {
  const { opinion, aspects, conditions, cost = null } = given;
  const question = await questionOf(context, opinion);
  if (question === null && aspects.length + conditions.length === 0 && cost === null) return;
  await keepDetail(context, opinion, { question, aspects, conditions, cost });
}

/** The opinion that was asked for, and the version of the proposal that it is given on. */
function askedOpinion({ tx, organization, process }: Context<unknown>, opinion: string) {
  return tx
    .selectFrom('technical_opinion as asked')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.organization', '=', 'asked.organization')
        .onRef('proposal.process', '=', 'asked.process')
        .onRef('proposal.id', '=', 'asked.proposal'),
    )
    .select(['asked.unit', 'asked.requested_at', 'asked.proposal', 'proposal.version'])
    .where('asked.organization', '=', organization)
    .where('asked.process', '=', process.id)
    .where('asked.id', '=', opinion)
    .executeTakeFirst();
}

async function refusedUnit(context: Context<unknown>, unit: string): Promise<Refused | undefined> {
  const { tx, organization, process, acting, recordedAt } = context;
  const where = whereOf(process);
  const held = { organization, person: acting.id, role: acting.role, where, at: recordedAt };
  const bodies = await bodiesHeldFor(tx, held);
  if (bodies.includes(null) || bodies.includes(unit)) return undefined;
  return notPossible('opinion-asked-of-another-unit', { unit });
}
