import { expect, it } from 'vitest';
import { processView } from '../../engine/process/views/process.ts';
import type { WorkflowInput } from '../../engine/workflow/spec.ts';
import { aDriver } from '../engine/workflow/course-driver.ts';
import { smallWorkflow } from '../engine/workflow/small-workflow.ts';
import { accepted } from '../given.ts';
import { deskWith, everybody } from './desk-page.ts';

const words = (text: string) => ({ es: text, en: text });

/** The second version: the draft has another name, and a review comes after it. */
function second(): WorkflowInput {
  const workflow = { ...smallWorkflow(), version: 2 };
  const { dialogues, draft, agreement } = workflow.stages as Required<WorkflowInput['stages']>;
  const review = { title: words('Revisión'), after: ['writing'], gate: [] };
  const after = [{ stage: 'writing', is: 'begun' } as const, 'review'];
  return {
    ...workflow,
    stages: { dialogues: dialogues!, writing: draft!, review, agreement: { ...agreement!, after } },
  };
}

const form = (values: { readonly [name: string]: string | File }) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) body.append(name, value);
  return { method: 'POST', body };
};

it('shows a method to everybody, checks a file, simulates, compares, publishes, and moves a process by it', async () => {
  const driver = await aDriver(smallWorkflow());
  const { at, process, people } = driver;
  const { id } = smallWorkflow();
  const here = `/o/${at.organization}`;
  const read = async (path: string, who = everybody) =>
    (await deskWith(at.engine, who).request(`${here}${path}`)).text();
  const check = async (sent: { readonly [name: string]: string | File }, who = at.administrator) =>
    (await deskWith(at.engine, who).request(`${here}/workflows/check`, form(sent))).text();

  const list = await read('/workflows');
  expect(list).toContain(`${here}/workflows/${id}/1`);
  expect(list).not.toContain('<form');
  const method = await read(`/workflows/${id}/1`);
  expect(method).toContain('Se escuchó a todos los segmentos');
  expect(method).not.toContain('<form');
  expect(await read(`/workflows/${id}/1/diagram.svg`)).toContain('<svg');
  for (const strange of [
    '/workflows/x/1',
    `/workflows/${id}/9`,
    '/workflows/check',
    `/workflows/${id}/1?against=x`,
  ])
    expect(await read(strange)).toContain('404');

  const text = JSON.stringify(second(), null, 2);
  const faulty = await check({ text: text.replace('every-segment-heard', 'every-segment-seen'), do: 'lint' });
  expect(faulty).toContain('Qué hay que corregir: 1');
  expect(faulty).toMatch(/etapa «dialogues», condición 1, regla · línea \d+, columna \d+/);
  expect(faulty).toContain('<code>&quot;rule&quot;: &quot;every-segment-seen&quot;,</code>');
  expect(await check({ text: '{"format": 1,', do: 'lint' })).toContain('El archivo no es JSON válido');
  expect(await check({ text: '', do: 'lint' })).toContain('Elija un archivo o pegue el texto');
  expect(await check({ text: `${'['.repeat(500)}${']'.repeat(500)}` })).toContain('demasiados niveles');
  expect(await check({ text, do: 'lint' }, people.members[0])).toContain('404');

  const file = new File([text], 'segunda.json', { type: 'application/json' });
  const sound = await check({ file, text: '', do: 'simulate', start: '2026-03-02', against: `${id}/1` });
  expect(sound).toContain('está en orden');
  expect(sound).toContain('Hay una etapa nueva: «Revisión».');
  expect(sound).toContain('Fechas más tempranas');
  expect(sound).toContain('comienza el 2 de marzo de 2026');
  expect(sound).toContain('Dónde puede quedarse detenido');
  // The days of each stage are one list under the length of the whole, and not each under the one before.
  expect(sound).toMatch(/Duración en días:[^<]*<ul><li>[^<]*<\/li><li>/);
  const workflow = JSON.parse(text) as object;
  const published = await deskWith(at.engine, at.administrator).request(
    `${here}/do/publish-workflow`,
    form({ request: 'p', back: '/workflows', workflow: JSON.stringify(workflow) }),
  );
  expect(published.headers.get('location')).toMatch(/\/workflows\?done=publish-workflow/);
  expect(await check({ text, do: 'lint' })).toContain('ya publicó una versión 2');
  expect(await read(`/workflows/${id}/2?against=1`)).toContain(
    'De la versión 1 a la 2, para quienes participan',
  );

  const move = `/p/${process}/migration`;
  expect(await read(move)).toContain('404');
  expect(await read(move, people.team)).toContain('?version=2');
  const untold = await read(`${move}?version=2`, people.team);
  expect(untold).toContain('La etapa «Borrador» no existe con ese nombre');
  const tried = `${move}?version=2&stage:writing=draft`;
  expect(await read(tried, people.members[0])).toContain('Lo propone al foro el equipo');
  const plan = await read(tried, people.team);
  expect(plan).toContain('«Revisión» es nueva y espera.');
  expect(plan).toContain('se avisa a todas las personas con nombramiento');
  const desk = deskWith(at.engine, people.team);
  const asked = { request: 'm', version: '2', 'stage:writing': 'draft', reason: 'El reglamento cambió.' };
  const silent = await desk.request(`${here}${move}`, form({ ...asked, reason: '' }));
  expect(silent.status).toBe(409);
  const proposed = await desk.request(`${here}${move}`, form(asked));
  expect(proposed.status).toBe(303);
  const [resolution = ''] = /resolutions\/[0-9a-f-]+/.exec(proposed.headers.get('location') ?? '') ?? [];
  const decision = await read(`/p/${process}/${resolution}`, people.members[0]);
  expect(decision).toContain('De la versión 1 a la 2');
  expect(decision).toContain('Hay una etapa nueva: «Revisión».');
  expect(decision).toContain('«Revisión» es nueva y espera.');
  // The resolution itself does not stand in its own way; it stands in the way of another move.
  expect(decision).not.toContain('Ahora no se puede');
  expect(await read(`${move}?version=2`, people.team)).toContain('El foro tiene pendiente otra resolución');
  const again = await read(`/p/${process}/do/withdraw-resolution`, people.team);
  expect(again).toMatch(/<option[^>]*>otra versión del flujo · [^<]* de 20\d\d/);
  expect(again).not.toMatch(/\dT\d\d:/);
  const dossierHash = /name="dossierHash" value="([0-9a-f]+)"/.exec(decision)?.[1];
  for (const member of people.members)
    await accepted(
      at,
      member,
      'vote-resolution',
      { resolution: resolution.split('/')[1], dossierHash, vote: 'approve' },
      process,
    );
  const { workflow: now } = (await processView(at.engine, { organization: at.organization, process }))!;
  expect(now.version).toBe(2);
  expect(await read(`/p/${process}/${resolution}`)).toContain('Este cambio ya se hizo');
});
