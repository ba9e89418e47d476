import type { FactScope } from '../../gates/fact.ts';
import type { Charter } from '../charter.ts';
import type { Tally } from '../tally/tally.ts';

/** A proposal as an option of a consultation, and how it came out. */
export interface VotedOption {
  readonly proposal: string;
  readonly consultation: string;
  readonly round: number;
  readonly state: string;
  readonly option: string;
  readonly title: string;
  /** The last result that was published; null while there is none. */
  readonly result: {
    readonly version: number;
    readonly outcome: string;
    readonly votes: number;
    readonly percent: number;
    readonly rank: number;
    readonly won: boolean;
    readonly publishedAt: string;
  } | null;
}

/** Where these proposals were put to the vote, the oldest consultation first; drafts are nobody's business yet. */
export async function optionsOfProposals(
  { tx, organization, process }: FactScope,
  proposals: readonly string[],
): Promise<VotedOption[]> {
  const rows = await tx
    .selectFrom('consultation')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('consultation_result')
          .select(['version', 'outcome', 'tally', 'published_at'])
          .whereRef('consultation_result.organization', '=', 'consultation.organization')
          .whereRef('consultation_result.process', '=', 'consultation.process')
          .whereRef('consultation_result.consultation', '=', 'consultation.id')
          .orderBy('version', 'desc')
          .limit(1)
          .as('result'),
      (join) => join.onTrue(),
    )
    .select(['consultation.id', 'consultation.round', 'consultation.state', 'consultation.charter'])
    .select(['result.version', 'result.outcome', 'result.tally', 'result.published_at'])
    .where('consultation.organization', '=', organization)
    .where('consultation.process', '=', process)
    .where('consultation.state', 'not in', ['drafted', 'discarded'])
    .orderBy('consultation.id')
    .execute();
  return rows.flatMap(({ id, round, state, charter, ...result }) =>
    (charter as Charter).options.flatMap(({ code, title, proposal }) =>
      proposal !== undefined && proposals.includes(proposal)
        ? [{ proposal, consultation: id, round, state, option: code, title, result: resultOf(code, result) }]
        : [],
    ),
  );
}

function resultOf(
  option: string,
  result: {
    version: number | null;
    outcome: string | null;
    tally: object | null;
    published_at: string | null;
  },
): VotedOption['result'] {
  const { version, outcome, tally, published_at: publishedAt } = result;
  if (version === null || outcome === null || tally === null || publishedAt === null) return null;
  const { options, winners } = tally as Tally;
  const line = options.find((one) => one.option === option);
  if (line === undefined) return null;
  const { votes, percent, rank } = line;
  return { version, outcome, votes, percent, rank, won: winners.includes(option), publishedAt };
}
