import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { composeCatalogue } from '../../engine/catalogue.ts';
import { verifyOne } from '../../engine/process/views/verification.ts';
import { prepareWorkflow } from '../../engine/workflow/prepare.ts';
import { anApi, type TestApi } from '../api/given-api.ts';
import { testClock } from '../database.ts';
import { aBallot, aCharter, inDays } from '../engine/consultation/given-consultation.ts';

const page = readFileSync(new URL('../../docs/participatory-budget.md', import.meta.url), 'utf8');
const workflow = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!);

/** A budget of eleven millions in which two of three projects fit. */
const budget = {
  options: [
    { code: 'luces', title: 'Luminarias', costMinor: 6_000_000 },
    { code: 'senderos', title: 'Senderos', costMinor: 5_000_000 },
    { code: 'arboles', title: 'Árboles', costMinor: 4_000_000 },
  ],
  counting: {
    choices: { min: 1, max: 2 },
    turnout: { kind: 'none' },
    percentages: { rounding: 'half-up-each', of: 'votes', decimals: 1 },
  },
  vote: {
    kind: 'participatory-budget',
    currency: 'CLP',
    ceilingMinor: 11_000_000,
    unfitting: 'skip',
    ties: 'drawn-by-lot',
  },
};

/** Sends commands over HTTP, each as whoever may, and stops at the first that is refused. */
function sender(api: TestApi, process: string, keys: { [role: string]: string }) {
  return async (role: string, command: string, body: object = {}) => {
    const path = `processes/${process}/commands/${command}`;
    const answer = await api.post(path, body, { key: keys[role] });
    if (answer.status !== 200) throw new Error(`${command}: ${JSON.stringify(answer.body)}`);
    return answer.body.result;
  };
}

async function voted(api: TestApi, process: string, consultation: string): Promise<void> {
  for (const [voter, choice] of [
    ['luces', 'senderos'],
    ['luces'],
    ['senderos', 'luces'],
    ['arboles'],
  ].entries()) {
    const { consultation: _in, ...ballot } = aBallot(consultation, voter, choice);
    const path = `processes/${process}/consultations/${consultation}/ballots`;
    expect((await api.post(path, ballot)).status).toBe(200);
  }
}

it('is a workflow that lint has nothing to say about', () => {
  expect(prepareWorkflow(workflow, composeCatalogue())).toMatchObject({ ok: true });
  expect(Object.keys(workflow.stages)).toHaveLength(4);
});

it('is checked, simulated, published and run to its end over HTTP', { timeout: 60_000 }, async () => {
  const api = await anApi();
  const { key } = api.at;
  const check = async (name: string) =>
    (await api.post(`workflow-checks/${name}`, { workflow }, { key })).body;
  expect(await check('lint')).toMatchObject({ inOrder: true, issues: [] });
  const found = await check('simulate');
  expect(found).toMatchObject({ cycles: 1_000, ends: { stuck: 0, 'goes-round': 0 } });
  expect(found.earliest.map(({ stage }: { stage: string }) => stage)).toEqual(Object.keys(workflow.stages));
  const vote = found.earliest[2];
  expect(vote.takes).toMatchObject([{ what: 'voting', rule: 'voting-period-kept' }]);
  expect(Date.parse(vote.passes) - Date.parse(vote.begins)).toBeGreaterThan(5 * 86_400_000);
  expect((await check('simulate')).days).toEqual(found.days);

  expect((await api.post('commands/publish-workflow', { workflow }, { key })).status).toBe(200);
  const opening = { workflow: workflow.id, version: 1, title: 'Presupuesto 2026' };
  const { process } = (await api.post('commands/open-process', opening, { key })).body.result;
  const keys = { team: api.team, secretary: await api.aKey('secretary') };
  const send = sender(api, process, keys);
  const segments = [{ id: 'vecinas', name: 'Organizaciones vecinales', sensitive: false }];
  await send('team', 'map-stakeholders', { segments });
  await send('team', 'complete-stakeholder-map');
  await send('team', 'request-passage', { stage: 'ideas' });
  await send('team', 'define-theme', { theme: 'barrio', name: 'Barrio' });
  for (const { code, title } of budget.options) {
    const text = { code, title, description: `Hacer: ${title}.`, theme: 'barrio' };
    const { proposal } = await send('team', 'formulate-proposal', text);
    await send('team', 'dispose-proposal', { proposal, outcome: 'incorporated' });
  }
  await send('team', 'request-passage', { stage: 'factibilidad' });
  const { consultation } = await send('team', 'draft-charter', { charter: aCharter(budget) });
  await send('secretary', 'freeze-charter', { consultation });
  testClock.moveTo(inDays(1 + 1 / 24));
  await send('team', 'open-consultation', { consultation });
  await voted(api, process, consultation);
  testClock.moveTo(inDays(6));
  await send('team', 'close-consultation', { consultation });
  await send('secretary', 'count-consultation', { consultation });
  await send('secretary', 'destroy-consultation-keys', { consultation });
  expect(await send('secretary', 'publish-result', { consultation })).toMatchObject({
    winners: ['luces', 'senderos'],
  });
  testClock.moveTo(inDays(5));
  await send('secretary', 'confirm-result', { consultation });
  for (const stage of ['votacion', 'devolucion']) await send('team', 'request-passage', { stage });
  await send('team', 'close-process', { reason: 'Terminado.' });
  expect((await api.get(`processes/${process}`)).body.state).toBe('closed');
  expect(await verifyOne(api.at.engine, { organization: api.at.organization, process })).toMatchObject({
    faults: [],
  });
});
