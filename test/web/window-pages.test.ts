import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { type Principal, publicPrincipal } from '../../engine/index.ts';
import type { DeskEnv } from '../../web/desk/place.ts';
import { deskRoutes } from '../../web/desk/routes.ts';
import { aBlackoutProcess, edomex, moveTo, withBlackouts } from '../engine/windows/given-window.ts';
import { accepted } from '../given.ts';

withBlackouts();

it('tells anybody that a window stands over a process and until when, and what was done in it', async () => {
  moveTo('2023-04-10T18:00:00.000Z');
  const process = await aBlackoutProcess();
  const { at } = process;
  const seen = async (principal: Principal, path: string) => {
    const app = new Hono<DeskEnv>();
    app.use(async (c, next) => {
      c.set('principal', principal);
      c.set('language', 'es');
      await next();
    });
    deskRoutes(app, at.engine, (c, { body, status }) => c.html(body, (status ?? 200) as 200));
    return (await app.request(`/o/${at.organization}${path}`)).text();
  };
  const here = `/p/${process.process}`;
  expect(await seen(publicPrincipal, here)).not.toContain('Elección de gubernatura');
  expect(await seen(publicPrincipal, `${here}/windows`)).toContain('Hoy no hay ninguna veda');
  await process.accepted('publish-timeline', { entries: [{ title: 'Diálogos', opensOn: '2023-06-10' }] });
  const window = await process.declare(edomex);
  await process.sweep();
  const page = await seen(publicPrincipal, here);
  expect(page).toContain('veda electoral: Elección de gubernatura 2023.');
  expect(page).toContain(
    'Hasta el 4 de junio de 2023 a las 23:59 no se hace: publicidad, acto masivo, convocatoria.',
  );
  const told = await seen(publicPrincipal, `${here}/windows`);
  expect(told).toContain('10 de abril de 2023 a las 12:00: publicidad (Publicar el cronograma');
  expect(told).toContain('No se invocó ninguna excepción.');
  expect(told).not.toContain('/do/');
  const claiming = `/do/claim-exception?back=/windows&amp;window=${window}&amp;act=publicity&amp;done=`;
  const offered = await seen(process.team, `${here}/windows`);
  expect(offered).toContain(claiming);
  await process.accepted('claim-exception', {
    ...{ window, act: 'publicity', ground: 'education', reason: 'Ilustrativo: un taller escolar.' },
    evidence: [{ kind: 'link', title: 'Programa', url: 'https://example.org/taller' }],
    done: offered.split(claiming)[1]!.slice(0, 36),
  });
  expect(await seen(publicPrincipal, `${here}/windows`)).toContain(
    'Se invocó después una excepción: educación. <q>Ilustrativo: un taller escolar.</q>',
  );
  const days = { days: [{ on: '2023-05-05', is: 'closed', reason: 'Fiesta local' }] };
  await accepted(at, at.administrator, 'declare-days', days);
  const own = await seen(publicPrincipal, '/time');
  expect(own).toContain('5 de mayo de 2023: inhábil. Fiesta local');
  expect(own).toContain('Instituto Electoral del Estado de México');
  expect(await seen(at.administrator, '/time')).toContain(`/do/change-window-end?window=${window}`);
  expect(await seen(publicPrincipal, '/p/nowhere/windows')).toContain('404');
});
