import type { Charter } from '../consultation/charter.ts';
import { consultationView } from '../consultation/views/consultation.ts';
import { consultationsView } from '../consultation/views/consultations.ts';
import type { Evidence } from '../files/evidence.ts';
import { type CommitmentView, commitmentView } from '../plan/views/commitment.ts';
import { commitmentsView } from '../plan/views/commitments.ts';
import { themesView } from '../systematization/views/themes.ts';
import { allOf } from './all-of.ts';
import type { Collecting } from './kind.ts';

/** Where the views of a document's process look. */
export const at = ({ organization, process }: Collecting) => ({ organization, process: process.id });

/** Evidence as documents show it. */
export const shown = (evidence: Evidence) => ({
  title: evidence.title,
  url: evidence.kind === 'link' ? evidence.url : null,
  hash: evidence.kind === 'file' ? evidence.hash : null,
});

/** The commitments in the plan, whole, by their number. */
export async function adoptedCommitments(from: Collecting): Promise<CommitmentView[]> {
  const { engine } = from;
  const listed = await allOf(async (page) => {
    const found = await commitmentsView(engine, { ...at(from), ...page });
    const items = found?.items.map((line) => ({ ...line, id: line.commitment })) ?? [];
    return found === undefined ? undefined : { ...found, items };
  });
  const whole: CommitmentView[] = [];
  for (const { commitment, state } of listed) {
    if (state !== 'adopted') continue;
    const view = await commitmentView(engine, { ...at(from), commitment });
    if (view !== undefined) whole.push(view);
  }
  return whole.sort((one, other) => (one.number ?? 0) - (other.number ?? 0));
}

/** The result in force of the last consultation that has one and was not annulled; nothing where there is none. */
export async function publishedVotes(from: Collecting) {
  const { engine } = from;
  const lines = await allOf((page) => consultationsView(engine, { ...at(from), ...page }));
  for (const { id } of lines.toReversed()) {
    const view = await consultationView(engine, { ...at(from), consultation: id });
    if (view == null || view.result === null || view.annulment !== null) continue;
    return { charter: view.charter as Charter, tally: view.result.tally };
  }
  return undefined;
}

/** The votes of each proposal that was an option, by the proposal's id. */
export async function votesOfProposals(from: Collecting): Promise<ReadonlyMap<string, number>> {
  const published = await publishedVotes(from);
  if (published === undefined) return new Map();
  const votes = new Map(published.tally.options.map((line) => [line.option, line.votes]));
  return new Map(
    published.charter.options.flatMap(({ code, proposal }) =>
      proposal === undefined ? [] : [[proposal, votes.get(code) ?? 0] as const],
    ),
  );
}

/** The names of the themes, by their codes. */
export async function themeNames(from: Collecting): Promise<ReadonlyMap<string, string>> {
  const view = await themesView(from.engine, at(from));
  return new Map(view?.themes.map(({ theme, name }) => [theme, name]));
}
