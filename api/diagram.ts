import type { Hono } from 'hono';
import {
  type CourseView,
  courseView,
  drawWorkflow,
  type Engine,
  outline,
  outlineText,
} from '../engine/index.ts';
import { diagramWords } from '../templates/explain/diagram.ts';
import type { Language } from '../templates/messages.ts';
import type { Env } from './env.ts';
import { Refused } from './problems.ts';

/** The picture of a process: its stages, with those that are worked on marked. */
export function diagramRoute(app: Hono<Env>, engine: Engine): void {
  app.get('/api/:organization/processes/:process/diagram.svg', async (c) => {
    const course = await courseView(engine, c.req.param());
    if (course === undefined) throw new Refused({ code: 'not-found', what: 'process', id: '' });
    const picture = await drawWorkflow(course.spec, diagramWords(c.get('language')), course.state);
    return c.body(picture, 200, {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
  });
}

/** The same for those who cannot see it: as nested data and as text, with the address of the picture. */
export function courseInWords({ process, spec, state }: CourseView, language: Language): object {
  const told = outline(spec, diagramWords(language), state);
  return { process, state, outline: told, text: outlineText(told), picture: 'diagram.svg' };
}
