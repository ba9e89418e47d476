import { sql } from 'kysely';
import type { Context } from '../kernel/command.ts';
import { answersHash } from './answers-hash.ts';
import type { ExclusionReason, Outcome } from './outcomes.ts';
import type { AnsweredProposal, ResponseContent } from './response-content.ts';

/** What the team writes of a theme. */
interface WrittenTheme {
  readonly theme: string;
  readonly heard: string;
  readonly response: string;
}

/** The themes that contributions or proposals stand under, with how many contributions in each role. */
export async function themesInUse({ tx, organization, process }: Context<unknown>) {
  const found = await sql<{ theme: string; name: string; problems: number; solutions: number }>`
    select theme.id as theme, theme.name,
      count(coding.contribution) filter (where coding.role = 'problem')::int as problems,
      count(coding.contribution) filter (where coding.role = 'solution')::int as solutions
    from theme left join contribution_coding as coding on coding.organization = theme.organization
      and coding.process = theme.process and coding.theme = theme.id and coding.replaced_at is null
    where theme.organization = ${organization} and theme.process = ${process.id}
    group by theme.id, theme.name
    having count(coding.contribution) > 0 or exists (
      select from proposal where proposal.organization = ${organization}
        and proposal.process = ${process.id} and proposal.theme = theme.id)
    order by theme.id`.execute(tx);
  return found.rows;
}

/** Puts the response together from what was written and what was decided. Publishing is rare: it counts all over again. */
export async function composeResponse(
  context: Context<unknown>,
  written: { introduction: string | null; themes: readonly WrittenTheme[] },
  used: Awaited<ReturnType<typeof themesInUse>>,
): Promise<ResponseContent> {
  const proposals = await answeredProposals(context);
  const outcomes = await contributionOutcomes(context);
  return {
    introduction: written.introduction,
    themes: used.map((theme) => {
      const { heard, response } = written.themes.find((one) => one.theme === theme.theme)!;
      return {
        ...theme,
        heard,
        response,
        proposals: proposals.flatMap(({ theme: of, ...proposal }) => (of === theme.theme ? [proposal] : [])),
      };
    }),
    contributions: {
      total: outcomes.reduce((sum, { contributions }) => sum + contributions, 0),
      outcomes,
      answersHash: await answersHash(context),
    },
  };
}

async function answeredProposals({
  tx,
  organization,
  process,
}: Context<unknown>): Promise<(AnsweredProposal & { theme: string })[]> {
  const found = await sql<
    AnsweredProposal & { theme: string; reason: ExclusionReason | null; outcome: Outcome }
  >`
    select proposal.id as proposal, number, title, version, theme, cites,
      coalesce(answer.outcome, proposal.state) as outcome, answer.reason, answer.response,
      answer.merged_into as "mergedInto",
      coalesce((
        select jsonb_agg(part.proposal order by part.proposal) from proposal_origin as part
        where part.organization = proposal.organization and part.process = proposal.process
          and part.origin = proposal.id and part.kind = 'split'), '[]') as parts
    from proposal left join proposal_disposition as answer on answer.organization = proposal.organization
      and answer.process = proposal.process and answer.proposal = proposal.id and answer.replaced_at is null
    where proposal.organization = ${organization} and proposal.process = ${process.id}
    order by number`.execute(tx);
  return found.rows;
}

async function contributionOutcomes({ tx, organization, process }: Context<unknown>) {
  const rows = await tx
    .selectFrom('contribution_disposition')
    .select([
      'outcome',
      'reason',
      (row) => row.cast<number>(row.fn.countAll(), 'integer').as('contributions'),
    ])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('replaced_at', 'is', null)
    .groupBy(['outcome', 'reason'])
    .orderBy('outcome')
    .orderBy('reason')
    .execute();
  return rows;
}
