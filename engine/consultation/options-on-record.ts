import type { Context } from '../kernel/command.ts';
import { invalid, type Refused } from '../kernel/refusals.ts';
import type { CharterTerms } from './charter.ts';

type Scope = Pick<Context<unknown>, 'tx' | 'organization' | 'process'>;
type Option = CharterTerms['options'][number];

/** What a proposal that is put to the vote is by now, and what the last opinion on it says that it costs once. */
interface Standing {
  readonly state: string;
  readonly number: number;
  readonly cost: { readonly amount: number; readonly currency: string; readonly period: string } | null;
}

/**
 * The options of a charter beside the proposals that they stand for. One that was excluded, or went into others, is no
 * option; and in a budget an option costs what the technical opinion says, in its currency, where the charter leaves it
 * out. A cost that differs says why (`costReason`), so that nobody votes on another figure than the unit's unawares.
 */
export async function optionsOnRecord(
  scope: Scope,
  charter: CharterTerms,
): Promise<readonly Option[] | Refused> {
  const proposals = charter.options.flatMap(({ proposal }) => proposal ?? []);
  if (proposals.length === 0) return charter.options;
  const standings = await standingsOf(scope, proposals);
  const options: Option[] = [];
  for (const [at, option] of charter.options.entries()) {
    const standing = option.proposal === undefined ? undefined : standings.get(option.proposal);
    const gone = refuseGone(`charter.options.${at}.proposal`, standing);
    if (gone !== undefined) return gone;
    const found = charter.vote?.kind === 'participatory-budget' ? minorOf(standing, charter.vote) : undefined;
    const { costMinor = found, costReason } = option;
    if (found !== undefined && costMinor !== found && costReason === undefined) {
      const { currency } = standing!.cost!;
      const path = `charter.options.${at}.costMinor`;
      return invalid(path, 'cost-other-than-opinion', { amount: standing!.cost!.amount, currency });
    }
    options.push(costMinor === undefined ? option : { ...option, costMinor });
  }
  return options;
}

/** A proposal that will not be done as it stands is put to no vote. */
function refuseGone(path: string, standing: Standing | undefined): Refused | undefined {
  const number = standing?.number;
  if (standing?.state === 'excluded') return invalid(path, 'option-of-excluded-proposal', { number });
  if (standing?.state === 'merged') return invalid(path, 'option-of-merged-proposal', { number });
  return standing?.state === 'split' ? invalid(path, 'option-of-split-proposal', { number }) : undefined;
}

/** What an opinion says in whole units, in the minor unit of the charter's currency; a cost that comes back is another matter. */
function minorOf(
  standing: Standing | undefined,
  { currency }: { readonly currency: string },
): number | undefined {
  const cost = standing?.cost ?? null;
  if (cost === null || cost.currency !== currency || cost.period !== 'once' || cost.amount === 0)
    return undefined;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return cost.amount * 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0);
}

async function standingsOf(
  { tx, organization, process }: Scope,
  proposals: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const rows = await tx
    .selectFrom('proposal')
    .leftJoin('technical_opinion as opinion', (join) =>
      join
        .onRef('opinion.organization', '=', 'proposal.organization')
        .onRef('opinion.process', '=', 'proposal.process')
        .onRef('opinion.proposal', '=', 'proposal.id')
        .on('opinion.state', '=', 'given'),
    )
    .leftJoin('technical_opinion_detail as detail', (join) =>
      join
        .onRef('detail.organization', '=', 'opinion.organization')
        .onRef('detail.process', '=', 'opinion.process')
        .onRef('detail.id', '=', 'opinion.id'),
    )
    .select(['proposal.id', 'proposal.state', 'proposal.number', 'detail.cost'])
    .where('proposal.organization', '=', organization)
    .where('proposal.process', '=', process.id)
    .where('proposal.id', 'in', proposals)
    .orderBy('opinion.given_at')
    .orderBy('opinion.id')
    .execute();
  const standings = new Map<string, Standing>();
  for (const { id, cost, ...row } of rows)
    standings.set(id, { ...row, cost: cost ?? standings.get(id)?.cost ?? null });
  return standings;
}
