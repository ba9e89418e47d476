import type { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import type { Env } from '../../api/env.ts';
import { type ProcessWindow, processWindowsView } from '../../engine/index.ts';
import { type MessagePath, say } from '../../templates/messages.ts';
import { visited, type Web } from '../answer.ts';
import { inZone } from '../desk/in-zone.ts';
import type { Html } from '../forms/draw-field.ts';
import { standingNote, type Telling, windowShown, windowWords } from './words.ts';

const isId = (text: string): boolean => z.uuid().safeParse(text).success;

/** For anybody: which windows stand over a process and stood, until when, and what was done in them. */
export function windowsPage(app: Hono<Env>, web: Web): void {
  app.get(
    '/o/:organization/p/:process/windows',
    visited(web, async (visit) => {
      const { organization, process } = visit.c.req.param() as { organization: string; process: string };
      const view = isId(process)
        ? await processWindowsView(visit.engine, { organization, process })
        : undefined;
      if (view === undefined) return visit.c.notFound();
      const telling = { language: visit.language, timeZone: view.timeZone };
      const body = html`<p>${view.title}</p>
${view.windows.some(({ stands }) => stands) ? standingNote(telling, view.windows) : html`<p>${windowWords(telling, 'none')}</p>`}
${view.windows.map((window) => section(telling, window))}`;
      return visit.page({ title: windowWords(telling, 'title'), body });
    }),
  );
}

function section(telling: Telling, window: ProcessWindow): Html {
  const { language, timeZone } = telling;
  const when = (at: string) => inZone(at, timeZone, language);
  const excuse = ({ ground, claimedAt, recordedAt }: ProcessWindow['acts'][number]): string =>
    ground === null || claimedAt === null
      ? windowWords(telling, 'bare')
      : windowWords(telling, claimedAt <= recordedAt ? 'excused' : 'excusedLater', {
          ground: say(language, `values.code.${ground}` as MessagePath),
        });
  return html`<section><h2>${window.title}</h2>${windowShown(telling, window)}
${
  window.acts.length === 0
    ? html`<p>${windowWords(telling, 'noActs')}</p>`
    : html`<h3>${windowWords(telling, 'acts')}</h3><ul>${window.acts.map(
        (act) =>
          html`<li>${when(act.happenedAt)}: ${say(language, `values.code.${act.act}` as MessagePath)} (${say(language, `commands.${act.command}.title` as MessagePath)}). ${excuse(act)}</li>`,
      )}</ul>`
}</section>`;
}
