import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { type ContributionLine, contributionLines } from './contribution-lines.ts';

/** The contributions that a proposal cites; `after` is a contribution. Nothing where there is no such process. */
export function citationsView(
  engine: Engine,
  at: { organization: string; process: string; proposal: string } & PageAsked,
): Promise<Page<ContributionLine> | undefined> {
  return inProcess(engine, at, (scope) => citationsOf(scope, [at.proposal], at));
}

/** The contributions that any of these proposals cites, each once. */
export async function citationsOf(
  scope: FactScope,
  proposals: readonly string[],
  { after, limit }: PageAsked,
): Promise<Page<ContributionLine>> {
  let query = scope.tx
    .selectFrom('proposal_citation')
    .select('contribution')
    .distinct()
    .where('organization', '=', scope.organization)
    .where('process', '=', scope.process)
    .where('proposal', 'in', proposals)
    .orderBy('contribution')
    .limit(limit + 1);
  if (after !== undefined) query = query.where('contribution', '>', after);
  const cited = await query.execute();
  const lines = await contributionLines(
    scope,
    cited.slice(0, limit).map(({ contribution }) => contribution),
  );
  const { next } = pageOf(
    cited,
    limit,
    (row) => row,
    ({ contribution }) => contribution,
  );
  return next === undefined ? { items: lines } : { items: lines, next };
}
