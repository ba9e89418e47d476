import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Env } from '../api/env.ts';
import { answerError, type Log } from '../api/errors.ts';
import { say } from '../templates/messages.ts';
import { showPage } from './shell.ts';

interface Problem {
  readonly title: string;
  readonly detail: string;
  readonly next: string;
}

/**
 * Puts what could not be done into a page for people, and into a problem document for programs: who asks below `/api`
 * is a program, whatever it says that it accepts.
 */
export async function answerProblem(error: unknown, c: Context<Env>, log: Log): Promise<Response> {
  const answer = answerError(error, c, log);
  const { path } = c.req;
  if (path === '/api' || path.startsWith('/api/') || !(c.req.header('accept') ?? '').includes('text/html'))
    return answer;
  const { title, detail, next } = (await answer.json()) as Problem;
  const language = c.get('language');
  const body = html`<h1>${title}</h1><p>${detail}</p><p>${next}</p>
<p><a href="/">${say(language, 'desk.toTheStart')}</a></p>`;
  return showPage(c as unknown as Parameters<typeof showPage>[0], { title, body, status: answer.status });
}
