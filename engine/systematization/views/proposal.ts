import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import type { Page } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { citationsOf } from './citations.ts';
import type { ContributionLine } from './contribution-lines.ts';
import { type LineageStep, lineageAfter, lineageBefore } from './lineage.ts';
import { type OpinionView, opinionsOn } from './opinions.ts';

/** A text that an amendment replaced. */
export interface FormerText {
  readonly version: number;
  readonly title: string;
  readonly problem: string | null;
  readonly description: string | null;
  readonly theme: string;
  readonly replacedAt: string;
}

/** The answer to a proposal. `replacedAt` is set where another took its place. */
export interface ProposalAnswer {
  readonly outcome: string;
  readonly reason: string | null;
  readonly mergedInto: string | null;
  readonly response: string | null;
  readonly disposedAt: string;
  readonly replacedAt: string | null;
}

/** A proposal with all that is known of it. */
export interface ProposalView {
  readonly proposal: string;
  readonly number: number;
  readonly code: string | null;
  readonly state: string;
  readonly version: number;
  readonly theme: string;
  readonly title: string;
  /** Null where nobody has written it. */
  readonly problem: string | null;
  readonly description: string | null;
  readonly formulatedAt: string;
  readonly formerTexts: readonly FormerText[];
  /** How many contributions it cites, and how many were answered with it. */
  readonly cites: number;
  readonly gathered: number;
  /** The first of those that it cites; the rest is read by pages. */
  readonly citations: Page<ContributionLine>;
  readonly opinions: readonly OpinionView[];
  /** The answers that it has had, oldest first: the last is the one in force, unless it was replaced. */
  readonly dispositions: readonly ProposalAnswer[];
  /** What it was made of, and what became of it. */
  readonly before: readonly LineageStep[];
  readonly after: readonly LineageStep[];
}

const citationsShown = 50;

/** A proposal by its id; nothing where there is no such proposal. */
export function proposalView(
  engine: Engine,
  at: { organization: string; process: string; proposal: string },
): Promise<ProposalView | undefined> {
  return inProcess(engine, at, async (scope) => {
    const row = await proposalRow(scope, at.proposal);
    if (row === undefined) return undefined;
    const { proposal } = row;
    const now = engine.clock.now();
    const [formerTexts, citations, opinions, dispositions, before, after] = await Promise.all([
      formerTextsOf(scope, proposal),
      citationsOf(scope, [proposal], { limit: citationsShown }),
      opinionsOn(scope, proposal, now),
      answersTo(scope, proposal),
      lineageBefore(scope, [proposal]),
      lineageAfter(scope, [proposal]),
    ]);
    return { ...row, formerTexts, citations, opinions, dispositions, before, after };
  });
}

const proposalRow = ({ tx, organization, process }: FactScope, proposal: string) =>
  tx
    .selectFrom('proposal')
    .select([
      'id as proposal',
      'number',
      'code',
      'state',
      'version',
      'theme',
      'title',
      'problem',
      'description',
      'formulated_at as formulatedAt',
      'cites',
      'gathered',
    ])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', proposal)
    .executeTakeFirst();

const formerTextsOf = ({ tx, organization, process }: FactScope, proposal: string): Promise<FormerText[]> =>
  tx
    .selectFrom('proposal_former_text')
    .select(['version', 'title', 'problem', 'description', 'theme', 'replaced_at as replacedAt'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('proposal', '=', proposal)
    .orderBy('version')
    .execute();

const answersTo = ({ tx, organization, process }: FactScope, proposal: string): Promise<ProposalAnswer[]> =>
  tx
    .selectFrom('proposal_disposition')
    .select([
      'outcome',
      'reason',
      'merged_into as mergedInto',
      'response',
      'disposed_at as disposedAt',
      'replaced_at as replacedAt',
    ])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('proposal', '=', proposal)
    .orderBy('disposed_at')
    .orderBy('id')
    .execute();
