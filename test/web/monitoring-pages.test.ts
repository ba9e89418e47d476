import { Hono } from 'hono';
import { expect, it } from 'vitest';
import type { Principal } from '../../engine/index.ts';
import { createApp } from '../../web/app.ts';
import type { DeskEnv } from '../../web/desk/place.ts';
import { deskRoutes } from '../../web/desk/routes.ts';
import { aMonitoredProcess } from '../engine/monitoring/given-monitoring.ts';
import { anImplementation, aPlanProcess, wholeCommitment } from '../engine/plan/given-plan.ts';

it('shows who monitors a process and its reports, and to the body alone the way to acknowledge them', async () => {
  const { at, on, reports } = await aMonitoredProcess('2021-12-05T15:00:00.000Z');
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
  const address = `/o/${at.organization}/p/${at.process}/monitoring`;
  const seenBy = async (principal: Principal) => (await deskOf(principal).request(address)).text();
  expect(await seenBy(at.team)).toContain('Ningún ente de monitoreo está suscrito.');
  await on('subscribe-monitoring-body', {}, at.monitor);
  await on('request-status-report', {}, at.monitor);
  const [report] = await reports();
  const page = await seenBy(at.monitor);
  expect(page).toContain('Universidad Austral de Chile (UACH)');
  expect(page).toContain('El próximo informe del mes sale el 3 de enero de 2022');
  expect(page).toContain(report!.folio);
  expect(page).toContain(`/documents/${report!.document}.pdf`);
  expect(page).toContain(`acknowledge-status-report?report=${report!.id}`);
  const seen = await seenBy({ kind: 'public', id: 'public' });
  expect(seen).toContain(report!.folio);
  expect(seen).not.toContain('/do/');
  expect((await deskOf(at.team).request(`${address}?after=x`)).status).toBe(404);
});

it('answers an official when a meeting may be, and until when it must be called', async () => {
  const { at } = await aMonitoredProcess('2021-12-06T15:00:00.000Z');
  const app = new Hono<DeskEnv>();
  app.use(async (c, next) => {
    c.set('principal', at.team);
    c.set('language', 'es');
    await next();
  });
  deskRoutes(app, at.engine, (c, { body, status }) => c.html(body, (status ?? 200) as 200));
  const address = `/o/${at.organization}/p/${at.process}/notice-clock`;
  const page = await (
    await app.request(`${address}?called=2021-12-06T12:00&meeting=2021-12-10T10:00`)
  ).text();
  expect(page).toContain('Las etapas en curso no piden un plazo de convocatoria.');
  expect(page).toContain('Sesión ordinaria de concejo municipal');
  // Tuesday, Wednesday (a holiday, and a natural day all the same) and Thursday lie between.
  expect(page).toContain('puede ser desde el viernes, 10 de diciembre de 2021');
  expect(page).toContain('Hay 3 días corridos: alcanza.');
  expect(page).toContain('value="2021-12-10T10:00"');
});

it('shows everybody the plan with its commitments, their milestones and how they go', async () => {
  const at = await aPlanProcess();
  const address = `/o/${at.organization}/p/${at.process}`;
  const read = async (below: string) => (await createApp(at.engine).request(`${address}${below}`)).text();
  expect(await read('/plan')).toContain('Todavía no hay un plan.');
  await anImplementation(at);
  expect(await read('')).toContain(`${address}/plan`);
  const plan = await read('/plan');
  const { title, lead, milestones } = wholeCommitment;
  for (const told of [title, lead, milestones[0]!.title, 'Fecha comprometida', '31 de diciembre de 2022'])
    expect(plan).toContain(told);
  expect(plan).toContain('medio ambiente y clima');
  expect(plan).toContain('nada informado');
  expect(await read('/plan?lang=en')).toContain('Plan and commitments');
  expect(await read('/plan?after=zzz')).toContain('Todavía no hay compromisos.');
  expect((await createApp(at.engine).request(`${address.slice(0, -2)}zz/plan`)).status).toBe(404);
});
