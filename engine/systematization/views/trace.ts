import { optionsOfProposals, type VotedOption } from '../../consultation/views/options-of-proposals.ts';
import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import type { Page } from '../../kernel/page.ts';
import { commitmentsOfProposals, type TracedCommitment } from '../../plan/views/commitments-of-proposals.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { citationsOf } from './citations.ts';
import { type ContributionLine, contributionLines } from './contribution-lines.ts';
import { type DispositionView, dispositionsOf } from './dispositions.ts';
import { type LineageStep, lineageAfter, lineageBefore } from './lineage.ts';

/** Under which theme a contribution stands or stood. */
export interface CodingView {
  readonly theme: string;
  readonly name: string;
  readonly role: string;
  readonly codedAt: string;
  readonly replacedAt: string | null;
}

/** A proposal on the line. */
export interface TracedProposal {
  readonly proposal: string;
  readonly number: number;
  readonly title: string;
  readonly state: string;
}

/** Where proposals led to: the votes on them, with their results, and the commitments, with their milestones. */
export interface OutcomeTrace {
  readonly votes: readonly VotedOption[];
  readonly commitments: readonly TracedCommitment[];
}

/** The line from one contribution: how it was put in order, what was answered, and all that it led to. */
export interface ContributionTrace extends OutcomeTrace {
  readonly contribution: ContributionLine;
  readonly codings: readonly CodingView[];
  readonly dispositions: readonly DispositionView[];
  /** The proposals that cite it. */
  readonly citedBy: readonly string[];
  /** Those proposals and all that they became, with the steps between them. */
  readonly proposals: readonly TracedProposal[];
  readonly steps: readonly LineageStep[];
}

/** The line of one proposal, back to what was said and on to what became of it. */
export interface ProposalTrace extends OutcomeTrace {
  readonly proposal: string;
  /** Every proposal on the line, this one among them. */
  readonly proposals: readonly TracedProposal[];
  readonly before: readonly LineageStep[];
  readonly after: readonly LineageStep[];
  /** The first contributions that it or what it was made of cites. */
  readonly contributions: Page<ContributionLine>;
}

const contributionsShown = 50;

/** Follows a contribution to what became of it; nothing where there is no such contribution. */
export function traceOfContribution(
  engine: Engine,
  at: { organization: string; process: string; contribution: string },
): Promise<ContributionTrace | undefined> {
  return inProcess(engine, at, async (scope) => {
    const [contribution] = await contributionLines(scope, [at.contribution]);
    if (contribution === undefined) return undefined;
    const citedBy = await citingProposals(scope, at.contribution);
    const steps = await lineageAfter(scope, citedBy);
    const reached = [...citedBy, ...steps.map(({ to }) => to)];
    return {
      contribution,
      codings: await codingsOf(scope, at.contribution),
      dispositions: await dispositionsOf(scope, at.contribution),
      citedBy,
      proposals: await tracedProposals(scope, reached),
      steps,
      ...(await outcomesOf(scope, reached)),
    };
  });
}

/** Follows a proposal back to what was said and on to what became of it; nothing where there is no such proposal. */
export function traceOfProposal(
  engine: Engine,
  at: { organization: string; process: string; proposal: string },
): Promise<ProposalTrace | undefined> {
  return inProcess(engine, at, async (scope) => {
    const { proposal } = at;
    const [before, after] = await Promise.all([
      lineageBefore(scope, [proposal]),
      lineageAfter(scope, [proposal]),
    ]);
    const origins = before.map(({ from }) => from);
    const reached = [proposal, ...after.map(({ to }) => to)];
    const proposals = await tracedProposals(scope, [...origins, ...reached]);
    if (!proposals.some((one) => one.proposal === proposal)) return undefined;
    const contributions = await citationsOf(scope, [proposal, ...origins], { limit: contributionsShown });
    return { proposal, proposals, before, after, contributions, ...(await outcomesOf(scope, reached)) };
  });
}

async function outcomesOf(scope: FactScope, proposals: readonly string[]): Promise<OutcomeTrace> {
  const [votes, commitments] = await Promise.all([
    optionsOfProposals(scope, proposals),
    commitmentsOfProposals(scope, proposals),
  ]);
  return { votes, commitments };
}

async function citingProposals(
  { tx, organization, process }: FactScope,
  contribution: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('proposal_citation')
    .select('proposal')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('contribution', '=', contribution)
    .orderBy('proposal')
    .execute();
  return rows.map(({ proposal }) => proposal);
}

const codingsOf = ({ tx, organization, process }: FactScope, contribution: string): Promise<CodingView[]> =>
  tx
    .selectFrom('contribution_coding as coding')
    .innerJoin('theme', (join) =>
      join
        .onRef('theme.organization', '=', 'coding.organization')
        .onRef('theme.process', '=', 'coding.process')
        .onRef('theme.id', '=', 'coding.theme'),
    )
    .select([
      'coding.theme',
      'theme.name',
      'coding.role',
      'coding.coded_at as codedAt',
      'coding.replaced_at as replacedAt',
    ])
    .where('coding.organization', '=', organization)
    .where('coding.process', '=', process)
    .where('coding.contribution', '=', contribution)
    .orderBy('coding.coded_at')
    .orderBy('coding.theme')
    .orderBy('coding.role')
    .execute();

async function tracedProposals(
  { tx, organization, process }: FactScope,
  proposals: readonly string[],
): Promise<TracedProposal[]> {
  if (proposals.length === 0) return [];
  return tx
    .selectFrom('proposal')
    .select(['id as proposal', 'number', 'title', 'state'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', 'in', [...new Set(proposals)])
    .orderBy('number')
    .execute();
}
