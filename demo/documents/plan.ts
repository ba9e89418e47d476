import type { DocumentData, Section } from '../../templates/document-data.ts';
import type { Answer } from '../http.ts';
import { commitments } from '../penalolen/commitments.ts';
import { footnotes } from '../penalolen/footnotes.ts';
import { monitoringBody } from '../penalolen/forum.ts';
import { plan as data } from '../penalolen/plan.ts';
import { processChapters } from '../penalolen/process-chapters.ts';
import { ballotProposals } from '../penalolen/proposals.ts';
import { themes } from '../penalolen/themes.ts';
import { publishedTable } from '../penalolen/votes.ts';
import { words } from '../words.ts';
import { votesFor } from './consultation.ts';
import { common, illustrativeMark, type Made, markOf, type Page } from './page.ts';

const fileOf = (code: string) => `compromiso-${code}.html`;

/** The commitments in the order in which the plan prints them, which is that of their votes. */
const byVotes = (made: Made): readonly Answer[] =>
  made.views.commitments.toSorted((a: Answer, b: Answer) => votesFor(made, b.code) - votesFor(made, a.code));

/** The whole sheet of each commitment, as it stands at the end, with its versions. */
export const commitmentSheets = (made: Made): readonly Page<'commitment', DocumentData['commitment']>[] =>
  byVotes(made).map((commitment: Answer) => {
    const source = commitments.find(({ code }) => code === commitment.code)!;
    const titleOf = new Map(commitment.milestones.map((one: Answer) => [one.milestone, one.title]));
    return {
      file: fileOf(commitment.code),
      kind: 'commitment',
      data: {
        ...common(made, commitment.title, 'demo.provenance.commitment'),
        commitment,
        action: commitment.action.split('\n'),
        votes: votesFor(made, commitment.code),
        fulfilment: { state: commitment.fulfilment.state },
        delays: commitment.fulfilment.delays.map((one: Answer) => ({
          ...one,
          milestone: titleOf.get(one.milestone),
        })),
        marks: {
          title: markOf(source.title),
          lead: markOf(source.lead),
          supporting: markOf(source.supporting),
          counterpart: illustrativeMark,
          period: markOf(source.startsOn),
          values: markOf(source.values),
          policyAreas: markOf(source.policyAreas),
          votes: markOf(publishedTable),
          problem: markOf(source.problem),
          statusQuo: markOf(source.statusQuo),
          action: markOf(source.action),
          milestones: markOf(source.milestones),
          indicators: markOf(source.indicators),
          delays: illustrativeMark,
          amendments: illustrativeMark,
        },
      },
    };
  });

/** The chapters in the order of the printed plan: before the vision, after it, and after the commitments. */
function chaptersOf({ views }: Made) {
  // The page has its own places for the axes and the commitments.
  const told = views.plan.chapters.filter(({ shows }: Answer) => !['vision', 'commitments'].includes(shows));
  const written = told.map(({ code, title, paragraphs }: Answer): Section => {
    const chapter = data.chapters.find((one) => one.code === code)!;
    return { code, title, paragraphs, mark: markOf(chapter.paragraphs) };
  }) as Section[];
  const ofProcess = processChapters.map(({ code }) => code as string);
  const closing = ['conclusions', 'acknowledgements'];
  return {
    before: written.filter(({ code }) => !ofProcess.includes(code)),
    after: written.filter(({ code }) => ofProcess.includes(code) && !closing.includes(code)),
    closing: written.filter(({ code }) => closing.includes(code)),
  };
}

/** The axis under which the plan prints a commitment. */
const themeOf = (code: string): string => {
  const theme = ballotProposals.find((one) => one.code === code)!.theme.value;
  return themes.find((one) => one.code === theme)!.name.value;
};

/** The plan, chapter by chapter. */
export function planDocument(made: Made): Page<'plan-page', DocumentData['plan-page']> {
  const { plan, consultation } = made.views;
  const { before, after, closing } = chaptersOf(made);
  const titles = new Map<string, string>(
    consultation.charter.options.map(({ code, title }: Answer) => [code, title]),
  );
  const table = consultation.result.tally.options.map(({ option, votes, percent }: Answer) => ({
    title: titles.get(option),
    votes,
    percent,
  }));
  return {
    file: 'plan-de-accion.html',
    kind: 'plan-page',
    data: {
      ...common(made, words(made.language, 'demo.documents.plan'), 'demo.provenance.plan'),
      plan,
      monitoring: { body: plan.monitoring[0].body },
      before,
      after: after.map((chapter) => ({ ...chapter, table: chapter.code === 'consultation' ? table : [] })),
      closing,
      commitments: byVotes(made).map(({ code, title, problem, action }: Answer) => ({
        code,
        title,
        problem,
        theme: themeOf(code),
        action: action.split('\n'),
        file: fileOf(code),
      })),
      footnotes: Object.values(footnotes).map(({ value }) => value),
      marks: {
        period: markOf(data.startsOn),
        submitted: markOf(data.submittedOn),
        monitoring: markOf(monitoringBody),
        endorsements: illustrativeMark,
        vision: markOf(data.vision.opening),
      },
    },
  };
}
