import type { DocumentData } from '../../templates/document-data.ts';
import type { Answer } from '../http.ts';
import { ballotProposals } from '../penalolen/proposals.ts';
import { words } from '../words.ts';
import { common, illustrativeMark, type Made, markOf, type Page } from './page.ts';

/** The reasoned response in force, with what became of the earlier version. */
export function reasonedResponse(
  made: Made,
): Page<'reasoned-response-page', DocumentData['reasoned-response-page']> {
  const { language, views } = made;
  const { version, publishedAt, hash, content, versions } = views.reasonedResponse;
  const titleOf = new Map<string, string>(views.proposals.map((one: Answer) => [one.proposal, one.title]));
  const themes = content.themes.map((theme: Answer) => ({
    ...theme,
    proposals: theme.proposals.map((proposal: Answer) => ({
      ...proposal,
      into: proposal.mergedInto === null ? null : (titleOf.get(proposal.mergedInto) ?? null),
      mark: markOfProposal(proposal.title),
      note: onBallot(proposal.title)?.note == null ? null : words(language, 'demo.documents.notGiven'),
    })),
  }));
  const because = words(language, 'demo.documents.returnedByForum');
  return {
    file: 'respuesta-razonada.html',
    kind: 'reasoned-response-page',
    data: {
      ...common(made, words(language, 'demo.documents.response'), 'demo.provenance.systematization'),
      version,
      publishedAt,
      hash,
      reopened: versions
        .filter((one: Answer) => one.version !== version)
        .map((one: Answer) => ({ version: one.version, publishedAt: one.publishedAt, because })),
      content: { ...content, themes },
      marks: { date: illustrativeMark, contributions: illustrativeMark },
    },
  };
}

const onBallot = (title: string) => ballotProposals.find((one) => one.title.value === title);

/** The eleven titles of the ballot are the plan's own; every other proposal is invented. */
function markOfProposal(title: string) {
  const found = onBallot(title);
  return found === undefined ? illustrativeMark : markOf(found.title);
}
