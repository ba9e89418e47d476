import { z } from 'zod';
import { notPossible } from '../../kernel/refusals.ts';
import type { AnsweredProposal, ResponseContent } from '../../systematization/response-content.ts';
import { reasonedResponseView } from '../../systematization/views/reasoned-response.ts';
import { commonOf } from '../common-data.ts';
import { ReasonedResponse } from '../contracts/reasoned-response.ts';
import { type Collecting, defineKind } from '../kind.ts';
import { officesOf, signersIn } from '../offices-of.ts';
import { paragraphsOf } from '../paragraphs.ts';

/** The reasoned response as it was published: its last version, or the one that is asked for. */
export const reasonedResponse = defineKind({
  kind: 'reasoned-response',
  version: 1,
  contract: ReasonedResponse,
  subject: 'process',
  prefix: 'RESPUESTA',
  approvedBy: 'its-own',
  about: z.strictObject({ version: z.int().positive().optional() }),
  signers: signersIn,
  async collect(from, _subject, about) {
    const { engine, organization, process } = from;
    const { version } = about as { version?: number };
    const at = { organization, process: process.id };
    const view = await reasonedResponseView(engine, { ...at, version });
    if (view == null) return notPossible('response-not-published-yet');
    const { content } = view;
    return {
      ...(await commonOf(from)),
      version: view.version,
      publishedAt: view.publishedAt,
      hash: view.hash,
      introduction: paragraphsOf(content.introduction),
      contributions: content.contributions as never,
      proposals: totalsOf(content),
      themes: themesOf(content),
      earlier: await earlierThan(from, view.version),
      appeal: content.appeal ?? null,
      signers: await officesOf(from, ['point-of-contact']),
    };
  },
});

function totalsOf({ themes }: ResponseContent) {
  const outcomes = themes.flatMap(({ proposals }) => proposals.map(({ outcome }) => outcome));
  const counted = [...new Set(outcomes)].sort();
  return {
    total: outcomes.length,
    outcomes: counted.map((outcome) => ({
      outcome,
      proposals: outcomes.filter((one) => one === outcome).length,
    })),
  };
}

/** Every proposal of the response with the number that it is cited by: theme, its third part, place. */
function pointers({ themes }: ResponseContent) {
  const placed = themes.flatMap(({ proposals }, theme) =>
    proposals.map(({ proposal, number, title }, index) => {
      const section = `${theme + 1}.3.${index + 1}`;
      return [proposal, { section, anchor: anchorOf(section), number, title }] as const;
    }),
  );
  return new Map(placed);
}

const anchorOf = (section: string): string => `s${section.replaceAll('.', '-')}`;

function themesOf(content: ResponseContent) {
  const placed = pointers(content);
  const answered = (proposal: AnsweredProposal) => ({
    ...placed.get(proposal.proposal)!,
    textVersion: proposal.version,
    outcome: proposal.outcome,
    reason: proposal.reason,
    response: paragraphsOf(proposal.response),
    into: (proposal.mergedInto === null ? undefined : placed.get(proposal.mergedInto)) ?? null,
    parts: proposal.parts.flatMap((part) => placed.get(part) ?? []),
    cites: proposal.cites,
  });
  return content.themes.map((theme, index) => ({
    section: `${index + 1}`,
    anchor: anchorOf(`${index + 1}`),
    name: theme.name,
    problems: theme.problems,
    solutions: theme.solutions,
    heard: { section: `${index + 1}.1`, paragraphs: paragraphsOf(theme.heard) },
    response: { section: `${index + 1}.2`, paragraphs: paragraphsOf(theme.response) },
    proposals: { section: `${index + 1}.3`, items: theme.proposals.map(answered) },
  }));
}

async function earlierThan({ engine, organization, process }: Collecting, version: number) {
  const numbers = Array.from({ length: version - 1 }, (_, index) => index + 1);
  const views = await Promise.all(
    numbers.map((one) => reasonedResponseView(engine, { organization, process: process.id, version: one })),
  );
  return views.flatMap((view) =>
    view == null
      ? []
      : [{ version: view.version, publishedAt: view.publishedAt, because: view.reopenedBecause }],
  );
}
