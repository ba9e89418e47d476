import { beforeAll, expect, it } from 'vitest';
import { simulated } from '../../api/simulated.ts';
import { composeCatalogue } from '../../engine/catalogue.ts';
import { prepareWorkflow } from '../../engine/workflow/prepare.ts';
import { anApi, apiWorkflow, type TestApi } from './given-api.ts';

const text = (words: string) => ({ es: words, en: words });

/** Stages that wait for nothing have more situations together than anybody could walk. */
const sideBySide = (stages: number) => ({
  ...apiWorkflow,
  id: 'side-by-side',
  stages: Object.fromEntries(
    Array.from({ length: stages }, (_, index) => [`stage-${index}`, { title: text(`${index}`), gate: [] }]),
  ),
});

let api: TestApi;
beforeAll(async () => {
  api = await anApi();
});

it('simulates a workflow that is sent, and leaves whoever asks for something else their turn', async () => {
  const sent = { workflow: apiWorkflow, cycles: 20 };
  const simulating = api.post('workflow-checks/simulate', sent, { key: api.team });
  expect((await api.get('workflows')).status).toBe(200);
  expect(await simulating).toMatchObject({ status: 200, body: { workflow: 'listening', cycles: 20 } });
});

it('ends a simulation when whoever asked for it has gone', async () => {
  const prepared = prepareWorkflow(sideBySide(16), composeCatalogue());
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.issues));
  const gone = new AbortController();
  const asked = { cycles: 1_000, seed: 1, start: '2022-01-03T12:00:00.000Z' };
  const simulating = simulated(prepared.definition.spec, asked, gone.signal);
  setTimeout(() => gone.abort(), 100);
  await expect(simulating).rejects.toMatchObject({
    refusal: { issues: [{ path: 'cycles', reason: 'simulation-too-large' }] },
  });
});

it.each(['lint', 'show', 'simulate'])('refuses to %s what has too many levels', async (check) => {
  let deep: unknown = 1;
  for (let level = 0; level < 2_000; level += 1) deep = [deep];
  const answer = await api.post(`workflow-checks/${check}`, { workflow: { a: deep } }, { key: api.team });
  expect(answer).toMatchObject({ status: 422, body: { issues: [{ reason: 'too-deep' }] } });
});
