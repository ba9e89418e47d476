import { drawWorkflow, outline } from '../../engine/index.ts';
import type { DocumentData } from '../../templates/document-data.ts';
import { diagramWords } from '../../templates/explain/diagram.ts';
import { asDrawn } from '../../templates/render.ts';
import type { Answer } from '../http.ts';
import type { Attempt } from '../replay/replay.ts';
import { words } from '../words.ts';
import { common, illustrativeMark, type Made } from './page.ts';

/** The process as a picture and in words, how each stage passed, and what was tried in vain. */
export async function processPage(
  made: Made,
  attempts: readonly Attempt[],
): Promise<DocumentData['process']> {
  const { language, views } = made;
  const { spec } = views.workflow.definition;
  const said = diagramWords(language);
  return {
    ...common(made, words(language, 'demo.documents.process'), 'demo.provenance.process'),
    workflow: { title: spec.title[language] },
    diagram: asDrawn(await drawWorkflow(spec, said, views.process.state)),
    outline: { ...outline(spec, said, views.process.state) },
    resolutions: views.resolutions
      .filter(({ stage }: Answer) => stage !== null)
      .map((one: Answer) => resolved(made, one)),
    attempts: attempts.map(tried),
    marks: { resolutions: illustrativeMark, attempts: illustrativeMark },
  };
}

function resolved({ views, language }: Made, { stage, decidedAt, state, votes }: Answer) {
  const of = (choice: string) => votes.filter(({ vote }: Answer) => vote === choice).length;
  const title = views.process.stages.find((one: Answer) => one.stage === stage).title[language];
  const observations = [...new Set(votes.flatMap((vote: Answer) => vote.observations.split('\n')))];
  return {
    stage: title,
    decidedAt,
    state,
    votes: { approve: of('approve'), return: of('return'), abstain: of('abstain') },
    observations: state === 'returned' ? observations.filter((text) => text !== '') : [],
  };
}

function tried({ tried: what, at, problem }: Attempt) {
  const missing = problem.checklist?.items.filter(({ blocks }) => blocks) ?? [];
  return {
    tried: what,
    at,
    title: problem.title,
    detail: problem.detail,
    next: problem.next,
    reasons: [
      ...(problem.issues ?? []).map(({ message }) => message),
      ...missing.map(({ words: said }) => `${said.title}: ${said.status}. ${said.missing ?? ''}`.trim()),
    ],
  };
}
