import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentData } from '../../templates/document-data.ts';
import { type DocumentKind, renderDocument } from '../../templates/render.ts';
import { timeZone } from '../penalolen/timeline.ts';
import type { Replay } from '../replay/replay.ts';
import { type DemoPath, words } from '../words.ts';
import { type FetchedPaper, fetchPapers, fetchWhatWroteItself } from './files.ts';
import { common, illustrativeMark, type Made } from './page.ts';
import { processPage } from './process.ts';

/** Writes the papers of the cycle in every format, the page of the process, and the index that links them. Answers how many. */
export async function writeDocuments(made: Made, replay: Replay, folder: string): Promise<number> {
  const papers = [...(await fetchPapers(replay, folder)), ...(await fetchWhatWroteItself(replay, folder))];
  const write = <Kind extends DocumentKind>(file: string, kind: Kind, data: DocumentData[Kind]) =>
    writeFileSync(join(folder, file), renderDocument({ language: made.language, timeZone }, kind, data));
  write('proceso.html', 'process', await processPage(made, replay.attempts));
  write('index.html', 'index', indexPage(made, papers));
  return papers.length;
}

/** Every paper by the stage that it belongs to, in the order in which the stages come. */
const groups: readonly DemoPath[] = [
  'demo.stages.dialogues.title',
  'demo.stages.systematization.title',
  'demo.stages.consultation.title',
  'demo.stages.plan.title',
  'demo.stages.implementation.title',
  'demo.stages.evaluation.title',
  'demo.documents.forum',
  'demo.documents.statusReports',
];

function indexPage(made: Made, papers: readonly FetchedPaper[]): DocumentData['index'] {
  const { language } = made;
  return {
    ...common(made, words(language, 'demo.documents.index'), 'demo.provenance.index'),
    cycle: made.views.process.title,
    groups: groups.map((group) => ({
      title: words(language, group),
      documents: papers
        .filter((paper) => paper.group === group)
        .map(({ entry: { kind, title, folio, version }, files }) => ({ kind, title, folio, version, files })),
    })),
    marks: {
      sourced: { kind: 'sourced', page: null },
      inferred: { kind: 'inferred', page: null },
      illustrative: illustrativeMark,
    },
  };
}
