import type { Hono } from 'hono';
import { z } from 'zod';
import {
  type Engine,
  institutionAnswersView,
  type QuestionnaireView,
  questionnaireView,
} from '../engine/index.ts';
import { sheet } from './csv-sheet.ts';
import type { Env } from './env.ts';
import { Refused } from './problems.ts';

const base = '/api/:organization/processes/:process/questionnaires/:questionnaire';

/** What was published of a questionnaire as sheets: the figures of both sides, and what each institution answered. */
export function questionnaireFiles(app: Hono<Env>, engine: Engine): void {
  app.get(`${base}/figures.csv`, async (c) => {
    const view = await published(engine, c.req.param());
    return sheet('figures', figureRows(view));
  });
  app.get(`${base}/answers.csv`, async (c) => {
    const at = c.req.param();
    const view = await published(engine, at);
    const answers = await institutionAnswersView(engine, at);
    const items = view.content.dimensions.flatMap((one) => one.items.map(({ code }) => code));
    const rows = (answers ?? []).map(({ institution, title, answers: said }) => [
      ...[institution, title],
      ...items.map((item) => [said?.[item] ?? ''].flat().join(' ')),
    ]);
    return sheet('answers', [['institution', 'title', ...items], ...rows]);
  });
}

async function published(
  engine: Engine,
  at: { organization: string; process: string; questionnaire: string },
): Promise<QuestionnaireView> {
  const isThere = z.uuid().safeParse(at.process).success && z.uuid().safeParse(at.questionnaire).success;
  const view = isThere ? await questionnaireView(engine, at) : undefined;
  if (view === undefined || view.items === null)
    throw new Refused({ code: 'not-found', what: 'questionnaire', id: '' });
  return view;
}

/** One line for each answer of each item; what is not published is an empty cell, which is not a zero. */
function figureRows({ content, items }: QuestionnaireView): string[][] {
  const of = new Map((items ?? []).map((one) => [one.item, one]));
  const rows = content.dimensions.flatMap(({ code: dimension, items: asked }) =>
    asked.flatMap(({ code }) => {
      const one = of.get(code);
      if (one === undefined) return [];
      const values = [...new Set([...Object.keys(one.institutions), ...Object.keys(one.citizens)])];
      return values.map((value) => [
        ...[dimension, code, value],
        ...[one.institutions, one.mirrored, one.citizens].map((counts) => String(counts[value] ?? '')),
      ]);
    }),
  );
  return [['dimension', 'item', 'answer', 'institutions', 'institutions-with-citizens', 'citizens'], ...rows];
}
