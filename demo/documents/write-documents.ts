import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentData } from '../../templates/document-data.ts';
import { renderDocument } from '../../templates/render.ts';
import { timeZone } from '../penalolen/timeline.ts';
import type { Attempt } from '../replay/replay.ts';
import { type DemoPath, words } from '../words.ts';
import { charter, tally } from './consultation.ts';
import { allMinutes, notices } from './dialogues.ts';
import { evaluation, progressReports } from './follow-up.ts';
import { common, illustrativeMark, type Made } from './page.ts';
import { commitmentSheets, planDocument } from './plan.ts';
import { processDocument } from './process.ts';
import { reasonedResponse } from './systematization.ts';

type AnyPage = {
  readonly [Kind in keyof DocumentData]: {
    readonly file: string;
    readonly kind: Kind;
    readonly data: DocumentData[Kind];
  };
}[keyof DocumentData];

interface Group {
  readonly title: DemoPath;
  readonly pages: readonly AnyPage[];
}

/** Every document of the cycle, by the stage that it belongs to. */
async function groups(made: Made, attempts: readonly Attempt[]): Promise<readonly Group[]> {
  return [
    { title: 'demo.documents.process', pages: [await processDocument(made, attempts)] },
    { title: 'demo.stages.dialogues.title', pages: [...notices(made), ...allMinutes(made)] },
    { title: 'demo.stages.systematization.title', pages: [reasonedResponse(made)] },
    { title: 'demo.stages.consultation.title', pages: [charter(made), tally(made)] },
    { title: 'demo.stages.plan.title', pages: [planDocument(made), ...commitmentSheets(made)] },
    { title: 'demo.stages.implementation.title', pages: progressReports(made) },
    { title: 'demo.stages.evaluation.title', pages: [evaluation(made)] },
  ];
}

/** Writes all documents and the index that links them. Answers how many there are. */
export async function writeDocuments(
  made: Made,
  attempts: readonly Attempt[],
  folder: string,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const written = await groups(made, attempts);
  const pages = written.flatMap((group) => group.pages);
  for (const page of [...pages, index(made, written)]) {
    writeFileSync(join(folder, page.file), render(made, page));
  }
  return pages.length;
}

const render = ({ language }: Made, { kind, data }: AnyPage): string =>
  renderDocument({ language, timeZone }, kind, data as never);

function index(made: Made, written: readonly Group[]): AnyPage {
  const { language } = made;
  return {
    file: 'index.html',
    kind: 'index',
    data: {
      ...common(made, words(language, 'demo.documents.index'), 'demo.provenance.index'),
      cycle: made.views.process.title,
      groups: written.map(({ title, pages }) => ({
        title: words(language, title),
        documents: pages.map(({ file, data }) => ({ file, title: data.title })),
      })),
      marks: {
        sourced: { kind: 'sourced', page: null },
        inferred: { kind: 'inferred', page: null },
        illustrative: illustrativeMark,
      },
    },
  };
}
