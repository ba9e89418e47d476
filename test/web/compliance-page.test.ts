import { Hono } from 'hono';
import { expect, it } from 'vitest';
import type { Principal } from '../../engine/index.ts';
import type { DeskEnv } from '../../web/desk/place.ts';
import { deskRoutes } from '../../web/desk/routes.ts';
import { testClock } from '../database.ts';
import { aPlanProcess, aSubmittedPlan, planWorkflow } from '../engine/plan/given-plan.ts';
import { accepted } from '../given.ts';

const sector = (es: string, en: string) => ({ title: { es, en }, seats: 2 });
const judged = {
  ...planWorkflow,
  id: 'plan-with-a-page',
  forum: {
    sectors: { academia: sector('Academia', 'Academia'), community: sector('Comunidad', 'Community') },
    basis: { kind: 'our-choice', reference: 'test', why: { es: 'Prueba.', en: 'Test.' } },
  },
  standard: { programme: 'ogp', membership: 'local', nonGovernment: ['academia'] },
  throughout: ['public-information', 'standard-assessment'],
};

it('shows everybody how a process stands by its standard, and the forms to whom they are for', async () => {
  testClock.moveTo('2021-11-16T15:00:00.000Z');
  const at = await aPlanProcess(judged);
  const read = async (principal: Principal, below: string) => {
    const app = new Hono<DeskEnv>();
    app.use(async (c, next) => {
      c.set('principal', principal);
      c.set('language', 'es');
      await next();
    });
    deskRoutes(app, at.engine, (c, { body, status }) => c.html(body, (status ?? 200) as 200));
    return (await app.request(`/o/${at.organization}/p/${below}`)).text();
  };
  const everybody: Principal = { kind: 'public', id: 'public' };
  const page = `${at.process}/compliance`;
  expect(await read(everybody, at.process)).toContain('Cumplimiento del estándar');
  const before = await read(everybody, page);
  expect(before).toContain('Requisitos de OGP Local, porque el proceso se abrió el 16 de noviembre de 2021');
  expect(before).toContain('1.2. El foro es multiactor');
  expect(before).toContain('Sin responder');
  expect(before).toContain('<h2>Que no se actúe en contra del proceso en dos ciclos seguidos</h2>');
  expect(before).not.toContain('/do/');
  await aSubmittedPlan(at);
  const no = { requirement: 'website', answer: 'no', explanation: 'Sin cambios <desde> marzo.' };
  await accepted(at, at.monitor, 'assess-requirement', no, at.process);
  const after = await read(at.monitor, page);
  expect(after).toContain('Sin cambios &lt;desde&gt; marzo.');
  expect(after).toContain('/do/assess-requirement?back=/compliance&amp;requirement=website');
  expect(after).toContain('Informe inicial del ente de monitoreo: hasta el 17 de enero de 2022.');
  expect(await read(at.team, page)).toContain('/do/record-refresh?back=/compliance');
  expect(await read(everybody, 'x/compliance')).toContain('404');
});
