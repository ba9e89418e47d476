import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { createApi } from '../../api/app.ts';
import type { Principal } from '../../engine/index.ts';
import { sweep } from '../../engine/kernel/sweep.ts';
import { intentsView } from '../../engine/programme/views/intents.ts';
import type { DeskEnv } from '../../web/desk/place.ts';
import { deskRoutes } from '../../web/desk/routes.ts';
import { aProgramme, childrenAsked, withChildren } from '../engine/programme/given-programme.ts';
import { accepted } from '../given.ts';

it('shows everybody a programme, place by place, and what became of what was asked of many', async () => {
  const at = await aProgramme();
  const deskOf = (principal: Principal): Hono<DeskEnv> => {
    const app = new Hono<DeskEnv>();
    app.use(async (c, next) => {
      c.set('principal', principal);
      c.set('language', 'es');
      await next();
    });
    deskRoutes(app, at.engine, (c, { body, status }) => c.html(body, (status ?? 200) as 200));
    return app;
  };
  const address = `/o/${at.organization}/p/${at.programme}/programme`;
  const everybody = deskOf({ kind: 'public', id: 'public' });
  const read = async (path: string) => (await everybody.request(path)).text();
  expect(await read(address)).toContain('Todavía no se pide nada a muchos a la vez.');
  await withChildren(at, 3);
  const page = await read(address);
  expect(page).toContain('3 procesos');
  expect(page).toMatch(/data-label="[^"]+" class="heat-0">terminada en 0, en curso en 3</);
  expect(page).toContain('3 de 3 aceptados, 0 rechazados, 0 por venir');
  expect(page).not.toContain('/do/');
  expect(await (await deskOf(at.team).request(address)).text()).toContain(
    '/do/open-children?back=/programme',
  );
  expect(await read(`${address}?territory=borough/dt-2`)).not.toContain('Territorio 3');
  const again = { ...childrenAsked(1), children: [{ title: 'Otro', territory: 'borough/dt-1/other' }] };
  await accepted(at, at.team, 'open-children', again, at.programme);
  const page1 = { organization: at.organization, process: at.programme, limit: 1 };
  const [waiting] = (await intentsView(at.engine, page1))!.items;
  expect(await read(`${address}/intents/${waiting!.id}`)).toContain('Otro: por venir');
  const mandate = { command: 'resume-process', input: { reason: 'x' } };
  await sweep(at.engine, at.organization);
  await accepted(at, at.team, 'send-to-children', mandate, at.programme);
  await sweep(at.engine, at.organization);
  const [refused] = (await intentsView(at.engine, page1))!.items;
  const told = await read(`${address}/intents/${refused!.id}?only=refused`);
  expect(told).toContain('0 de 4 aceptados, 4 rechazados');
  expect(told).toContain('rechazado. No se puede en este momento del proceso.');
  const hours = { startsAt: '2099-01-02T10:00:00.000Z', endsAt: '2099-01-02T09:00:00.000Z' };
  const meeting = { kind: 'dialogue', title: 'x', place: 'x', modality: 'in-person', ...hours };
  const unfit = { command: 'schedule-meeting', input: meeting };
  await accepted(at, at.team, 'send-to-children', unfit, at.programme);
  await sweep(at.engine, at.organization);
  const [issued] = (await intentsView(at.engine, page1))!.items;
  expect(await read(`${address}/intents/${issued!.id}?only=refused`)).toContain(
    '<li>Termina antes de empezar.',
  );
  const api = createApi(at.engine, () => {});
  const ended = `/api/${at.organization}/processes/${at.programme}/intents`;
  const why = async (id: string, lang: string) => {
    const told = await (await api.request(`${ended}/${id}?limit=1&lang=${lang}`)).text();
    return JSON.parse(told).items[0].refused;
  };
  expect(await why(issued!.id, 'en')).toMatchObject({
    code: 'invalid',
    status: 422,
    title: expect.stringMatching(/ /),
    issues: [{ path: 'endsAt', reason: 'ends-before-it-starts', message: expect.stringMatching(/end/i) }],
  });
  expect(await why(issued!.id, 'es')).toMatchObject({
    issues: [{ message: expect.stringMatching(/empezar/) }],
  });
  expect(await why(refused!.id, 'en')).toMatchObject({
    type: '/problems/not-accepted-in-stage',
    detail: expect.stringMatching(/ /),
    next: expect.stringMatching(/ /),
  });
  for (const strange of [
    `${address}?after=x`,
    `${address}?level=%27`,
    `${address}/intents/x`,
    `${address}?territory=A`,
  ])
    expect((await everybody.request(strange)).status).toBe(404);
});
