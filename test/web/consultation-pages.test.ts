import { Hono } from 'hono';
import { expect, it } from 'vitest';
import type { Env } from '../../api/env.ts';
import { publicPrincipal } from '../../engine/kernel/engine.ts';
import type { Web } from '../../web/answer.ts';
import { consultationPages } from '../../web/consultations/routes.ts';
import { testClock } from '../database.ts';
import { aProcess, inDays, opened, published, voted } from '../engine/consultation/given-consultation.ts';
import { kindsProcess } from '../engine/consultation/given-kinds.ts';
import { accepted } from '../given.ts';

function pagesOf(
  at: { engine: unknown; organization: string; process: string },
  language: 'es' | 'en' = 'es',
) {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('language', language);
    await next();
  });
  consultationPages(app, { engine: at.engine, inFront: {} } as Web);
  return async (path: string) => {
    const answer = await app.request(`/o/${at.organization}/p/${at.process}/${path}`);
    return { status: answer.status, text: await answer.text() };
  };
}

it('shows a participatory budget with its costs, and its result with what is left over', async () => {
  const at = await aProcess();
  const consultation = await opened(at, {
    options: [
      { code: 'lights', title: 'Luminarias', costMinor: 600_000 },
      { code: 'paths', title: 'Senderos', costMinor: 500_000 },
    ],
    counting: {
      choices: { min: 1, max: 1 },
      turnout: { kind: 'none' },
      percentages: { rounding: 'half-up-each', of: 'votes', decimals: 0 },
    },
    vote: {
      kind: 'participatory-budget',
      currency: 'PEN',
      ceilingMinor: 700_000,
      unfitting: 'stop',
      ties: 'all-or-none',
    },
  });
  const page = pagesOf(at);
  const before = await page(`consultations/${consultation}`);
  expect(before.text).toContain('6000,00');
  expect(before.text).toContain('El resultado todavía no se publica.');
  await voted(at, consultation, 1, 'lights');
  await published(at, consultation);
  const after = (await page(`consultations/${consultation}`)).text;
  for (const words of ['sobran 1000,00', 'entra', 'En la primera que no cabe', '/recount'])
    expect(after).toContain(words);
  expect((await page('consultations')).text).toContain(`/consultations/${consultation}`);
  expect((await page('consultations/00000000-0000-7000-8000-000000000000')).status).toBe(404);
  expect((await pagesOf(at, 'en')(`consultations/${consultation}`)).text).toContain('participatory budget');
});

it('shows what was submitted and said, with the way to support and to speak, and none of what was hidden', async () => {
  const at = await kindsProcess();
  const { team } = at.staff;
  const doing = (command: string, input: object, by = team) => accepted(at, by, command, input, at.process);
  const terms = {
    ...{ title: 'Propuestas', question: '¿Qué falta?', identification: 'closed-roll', documents: ['dni'] },
    ...{ opensAt: inDays(1), closesAt: inDays(5), supportsUntil: inDays(6), threshold: 3 },
  };
  const { collection } = (await doing('announce-collection', { terms })).result;
  const articles = [{ code: 'hours', heading: 'Horario', body: 'Abre a las 8.' }];
  const { text } = (await doing('draft-text', { title: 'Ferias', articles })).result;
  testClock.moveTo(inDays(2));
  await doing('open-text-debate', { text, closesAt: inDays(3) });
  const submit = { collection, title: 'Bancas <b>', body: 'Cinco bancas.' };
  const { collected } = (await doing('submit-proposal', submit, publicPrincipal)).result;
  const comment = { text, article: 'hours', position: 'against', body: 'Muy temprano.' };
  const { contribution } = (await doing('comment-article', comment, publicPrincipal)).result;
  const page = pagesOf(at);
  const collecting = (await page(`collections/${collection}`)).text;
  for (const words of ['Bancas &lt;b&gt;', `support-proposal?collected=${collected}`, 'Con 3 apoyos'])
    expect(collecting).toContain(words);
  const debate = (await page(`texts/${text}?article=hours`)).text;
  for (const words of ['en contra: 1', 'Muy temprano.', `comment-article?text=${text}&amp;article=hours`])
    expect(debate).toContain(words);
  const statement = { kind: 'article-contribution', id: contribution };
  await doing('hide-statement', { statement, reason: 'unrelated', explanation: 'No es del tema.' });
  const hidden = (await page(`texts/${text}?article=hours`)).text;
  expect(hidden).not.toContain('Muy temprano.');
  expect(hidden).toContain('No es del tema.');
});
